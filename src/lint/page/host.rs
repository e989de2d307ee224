//! Whose a host is.

use crate::manifest::json::Json;

/// Domains below which each municipality has one of its own.
const SHARED: [&str; 2] = ["kommune.no", "herad.no"];

/// Whether a host is a domain or below it.
pub(super) fn is_within(host: &str, domain: &str) -> bool {
    host.strip_suffix(domain).is_some_and(|rest| !domain.is_empty() && (rest.is_empty() || rest.ends_with('.')))
}

/// Whether a host belongs to the same site as the page: `bilder.os.kommune.no` on `www.os.kommune.no`.
pub(super) fn is_own(host: &str, page: &str) -> bool {
    is_within(host, site(page))
}

/// What all hosts of a site end in; of a number, or a name without a dot, the whole.
fn site(host: &str) -> &str {
    let last = host.rsplit('.').next().unwrap_or_default();
    if host.contains(':') || last.bytes().all(|byte| byte.is_ascii_digit()) {
        return host;
    }
    let labels = if SHARED.iter().any(|domain| is_within(host, domain)) { 3 } else { 2 };
    let start = host.rmatch_indices('.').nth(labels - 1).map_or(0, |(dot, _)| dot + 1);
    host.get(start..).unwrap_or(host)
}

/// Whether a text anywhere in a tree names a host, or a domain that it is below: an address, or the bare name.
pub(super) fn is_named_in(json: &Json, host: &str) -> bool {
    match json {
        Json::String(text) => names(text, host),
        Json::Array(items) => items.iter().any(|item| is_named_in(item, host)),
        Json::Object(fields) => fields.iter().any(|(_, value)| is_named_in(value, host)),
        Json::Null | Json::Bool(_) | Json::Number(_) => false,
    }
}

fn names(text: &str, host: &str) -> bool {
    let is_part = |c: char| c.is_alphanumeric() || c == '-' || c == '.';
    text.split(|c: char| !is_part(c)).any(|word| {
        let word = word.trim_matches('.').to_lowercase();
        let domain = word.strip_prefix("www.").unwrap_or(&word);
        // A word without a dot is no domain: `no` would name every Norwegian one.
        domain.contains('.') && !SHARED.contains(&domain) && is_within(host, domain)
    })
}

#[cfg(test)]
mod tests {
    use super::{is_own, names};

    #[test]
    fn a_site_has_hosts_below_it_and_no_others() {
        for (host, page, own) in [
            ("www.os.kommune.no", "www.os.kommune.no", true),
            ("bilder.os.kommune.no", "www.os.kommune.no", true),
            ("os.kommune.no", "skjema.os.kommune.no", true),
            ("roros.kommune.no", "os.kommune.no", false),
            ("chaos.kommune.no", "os.kommune.no", false),
            ("kommune.no", "os.kommune.no", false),
            ("img.eksempel.no", "www.eksempel.no", true),
            ("annen.no", "www.eksempel.no", false),
            ("localhost", "localhost", true),
            ("127.0.0.1", "localhost", false),
            ("127.0.0.1", "127.0.0.1", true),
            ("10.0.0.1", "127.0.0.1", false),
            ("[::1]", "[::1]", true),
            ("eksempel.no", "", false),
        ] {
            assert_eq!(is_own(host, page), own, "{host} on {page}");
        }
    }

    #[test]
    fn a_text_names_hosts_by_address_or_name() {
        for (text, host, named) in [
            ("https://www.youtube.com/", "www.youtube.com", true),
            ("https://www.youtube.com/", "i.youtube.com", true),
            ("Filmene hentes fra i.ytimg.com.", "i.ytimg.com", true),
            ("post@statistikk.example", "statistikk.example", true),
            ("https://policies.example.com/privacy", "www.example.com", false),
            ("Statistikk AS", "statistikk.example", false),
            ("Les mer på .no", "eksempel.no", false),
            ("kommune.no", "os.kommune.no", false),
            ("tube.com", "youtube.com", false),
            ("YouTube.com", "youtube.com", true),
        ] {
            assert_eq!(names(text, host), named, "{host} in {text}");
        }
    }
}
