//! Which rules mask: those known by a name, or the ones that a manifest declares for its chat.

use std::path::Path;

use personvern::manifest::Document;
use personvern::manifest::chat::Chat;
use transcript::declared::Declared;
use transcript::masking::{Category, PRESETS, Rules};
use transcript::value::Value;

use crate::Failure;
use crate::files::{Content, load};
use crate::tongue::Lang;

/// The rules of a preset, or of a manifest's chat.
pub(super) fn named(wanted: &str, chat: Option<&str>, root: Option<&Path>, lang: Lang) -> Result<Rules, Failure> {
    if let Some(rules) = Rules::preset(wanted) {
        return Ok(rules);
    }
    let path = Path::new(wanted);
    if !path.exists() {
        let presets: Vec<&str> = PRESETS.iter().map(|preset| preset.name).collect();
        let reason = lang.say("verken en fil eller en av", "neither a file nor one of");
        return Err(Failure(format!("--rules {wanted}: {reason} {}", presets.join(", "))));
    }
    let loaded = load(path, root, lang)?;
    let documents: Vec<&Document> = match &loaded.content {
        _ if loaded.unusable() => Vec::new(),
        Content::Page(page) => {
            [&page.manifest].into_iter().chain(page.fragments.iter().map(|(_, it)| it)).map(AsRef::as_ref).collect()
        }
        Content::Fragment(document) => vec![document],
        Content::Unusable => Vec::new(),
    };
    if documents.is_empty() {
        let reason = lang.say("kan ikke brukes; se `personvern check`", "cannot be used; see `personvern check`");
        return Err(Failure(format!("{wanted}: {reason}")));
    }
    let chats: Vec<Chat> = documents.iter().flat_map(|document| document.facts().chats().iter()).collect();
    chosen(&chats, chat, lang).map_err(|reason| Failure(format!("{wanted}: {reason}")))
}

/// The rules of the chat that is meant.
fn chosen(chats: &[Chat], id: Option<&str>, lang: Lang) -> Result<Rules, String> {
    let ids = || chats.iter().map(|chat| chat.id().as_str()).collect::<Vec<_>>().join(", ");
    let chat = match (id, chats) {
        (Some(id), _) => chats.iter().find(|chat| chat.id().as_str() == id).ok_or_else(|| {
            lang.say(
                format!("det er ingen samtalerobot «{id}»; her er: {}", ids()),
                format!("there is no chat “{id}”; there is: {}", ids()),
            )
        })?,
        (None, [chat]) => chat,
        (None, []) => return Err(lang.say("ingen samtalerobot er beskrevet", "no chat is declared").into()),
        (None, _) => {
            return Err(lang.say(
                format!("flere samtaleroboter er beskrevet; velg med --chat: {}", ids()),
                format!("several chats are declared; choose with --chat: {}", ids()),
            ));
        }
    };
    of_chat(*chat).ok_or_else(|| {
        let id = chat.id().as_str();
        lang.say(format!("«{id}» har ingen «masking»"), format!("“{id}” has no “masking”"))
    })
}

/// What is masked of a conversation with a chat, as the browser's side reads it; none where the manifest declares no rule.
fn of_chat(chat: Chat) -> Option<Rules> {
    chat.masking_in_force()?;
    let written = serde_json::to_string(chat.json()).ok()?;
    Some(Declared::of(&Value::parse(&written)?).rules)
}

/// What a category is called: as in the manifest, and `plates`, which no manifest has.
pub(super) fn name(category: Category) -> &'static str {
    match category {
        Category::Numbers => "numbers",
        Category::Names => "names",
        Category::Email => "email",
        Category::Health => "health",
        Category::Gender => "gender",
        Category::SexualOrientation => "sexualOrientation",
        Category::Politics => "politics",
        Category::Location => "location",
        Category::Ip => "ip",
        Category::Plates => "plates",
    }
}
