//! What the gate needs to know of a manifest's `storage`: the value of `data-storage` on the tag of a published page. No texts but the
//! titles.

use super::json::Json;

/// Names and values.
pub type Fields = Vec<(String, Json)>;

/// The fields of a `storage` that a published page carries. `asks`: whether there is anything to ask for; where there is not, the gate's
/// one line leads to what is told.
pub fn fields(storage: &Json, asks: bool) -> Fields {
    let mut fields = picked(storage, &["version", "keepDays", "sharedDomain"]);
    if !asks {
        fields.extend(picked(storage, &["information"]));
    }
    let item = |json: &Json| Json::Object(picked(json, &["name", "area", "domain", "httpOnly"]));
    let purpose = |json: &Json| {
        let mut fields = picked(json, &["id", "title", "aliases", "consentSignals", "reload"]);
        fields.extend(listed(json, "items", item));
        Json::Object(fields)
    };
    fields.extend(listed(storage, "purposes", purpose));
    fields.extend(listed(storage, "necessary", |json| Json::Object(picked(json, &["name", "area"]))));
    fields
}

/// The fields of these names that are stated, in the order of the names.
pub(crate) fn picked(json: &Json, names: &[&str]) -> Fields {
    let stated = |name: &&str| match json.get(name) {
        None | Some(Json::Null) => None,
        Some(value) => Some(((*name).to_owned(), value.clone())),
    };
    names.iter().filter_map(stated).collect()
}

fn listed(json: &Json, name: &str, entry: impl Fn(&Json) -> Json) -> Option<(String, Json)> {
    match json.get(name) {
        Some(Json::Array(entries)) => Some((name.to_owned(), Json::Array(entries.iter().map(entry).collect()))),
        _ => None,
    }
}
