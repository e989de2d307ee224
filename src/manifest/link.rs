//! Where a link may lead: `https:`, `mailto:`, `tel:`, or a place on the same site. Nothing else is ever put in an `href`.

use super::problem::tell;
use crate::language::cut::{before, cut, cut_last, is_among};

/// A link's address that is safe to follow.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Link<'a>(&'a str);

const ADVICE: &str =
    "an address that begins with https:, mailto: or tel:, or a relative one such as \"/personvern#chat\"";

impl<'a> Link<'a> {
    /// Reads an address; the error is advice for the editor.
    ///
    /// Browsers drop tabs and line breaks inside an address and blanks before it (URL Standard, «basic URL parser»), so
    /// `java\nscript:` would run: an address with any control character, blank or backslash is refused as a whole.
    pub fn read(text: &'a str) -> Result<Self, String> {
        let odd = |c: char| c.is_control() || c.is_whitespace() || c == '\\' || is_invisible(c) || is_dropped(c);
        if text.is_empty() || text.chars().any(odd) {
            return Err(tell(|| ADVICE.into()));
        }
        match scheme(text) {
            // Browsers mend `https:/evil.no` and `https:///evil.no`; what leads to a host names it where it is looked for.
            Some(scheme) if scheme.eq_ignore_ascii_case("https") && !names_host(text) => {
                return Err(tell(|| ADVICE.into()));
            }
            Some(scheme) if ["https", "mailto", "tel"].iter().any(|known| scheme.eq_ignore_ascii_case(known)) => {}
            Some(scheme) if scheme.eq_ignore_ascii_case("http") => {
                return Err(tell(|| "https: instead of http:".into()));
            }
            // `//host/path` is another host's address under this page's scheme: say it in full.
            None if !text.starts_with("//") => {}
            _ => return Err(tell(|| ADVICE.into())),
        }
        Ok(Self(text))
    }

    /// What goes into `href`.
    pub fn as_str(self) -> &'a str {
        self.0
    }

    /// Whether it stays on the site that shows it.
    pub fn is_relative(self) -> bool {
        scheme(self.0).is_none()
    }

    /// The host of an `https:` address, without `www.`, to be shown after the link's text.
    pub fn host(self) -> Option<&'a str> {
        let rest =
            self.0.get(..8).filter(|start| start.eq_ignore_ascii_case("https://")).and_then(|_| self.0.get(8..))?;
        let host = host_in(rest);
        Some(host.strip_prefix("www.").unwrap_or(host))
    }
}

/// What stands before the first colon, if it can be a scheme (RFC 3986 3.1).
fn scheme(text: &str) -> Option<&str> {
    let (scheme, _) = cut(text, b":")?;
    let fits = scheme.bytes().next().is_some_and(|b| b.is_ascii_alphabetic())
        && scheme.bytes().all(|b| b.is_ascii_alphanumeric() || is_among(b, b"+-."));
    // A colon later on, as in `/a:b`, makes no scheme; but one that the rules do not allow is not taken for a path either.
    if fits || cut(scheme, b"/?#").is_none() { Some(scheme) } else { None }
}

/// Whether `https://` and a host stand first.
fn names_host(text: &str) -> bool {
    // Of the letters beyond ASCII all are taken that are seen: which of them are letters is a table of two kilobytes.
    let begins =
        |host: &str| host.chars().next().is_some_and(|first| first.is_ascii_alphanumeric() || !first.is_ascii());
    text.get(5..8) == Some("://") && text.get(8..).is_some_and(|rest| begins(host_in(rest)))
}

/// The host in what follows `https://`, without whom it is asked as.
fn host_in(rest: &str) -> &str {
    let host = before(rest, b"/?#");
    cut_last(host, b'@').map_or(host, |(_, host)| host)
}

/// Characters that are not seen, and that a host name loses on the way (UTS 46): `kommu\u{ad}ne.no`.
fn is_dropped(c: char) -> bool {
    matches!(c, '\u{AD}' | '\u{34F}' | '\u{61C}' | '\u{180B}'..='\u{180F}' | '\u{FE00}'..='\u{FE0F}' | '\u{E0000}'..='\u{E0FFF}')
}

/// Characters that change the direction of text or are not seen at all.
pub(super) fn is_invisible(c: char) -> bool {
    matches!(c, '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{2069}' | '\u{FEFF}')
}

#[cfg(test)]
mod tests {
    use super::Link;
    use proptest::prelude::*;

    #[test]
    fn takes_what_is_safe() {
        for text in [
            "https://www.datatilsynet.no/",
            "HTTPS://x.no",
            "mailto:post@os.kommune.no",
            "tel:+4772419400",
            "/a:b",
            "#anker",
            "?q=1",
            "personvern",
            "./a",
            "../a#b",
            "/",
            "https://user@x.no:8443/a?b=c:d#e",
            "https://røros.kommune.no/",
            "https://x.no",
            "a/b:c",
            "?a=b:c",
            "MAILTO:a@b.no",
        ] {
            assert!(Link::read(text).is_ok(), "{text}");
        }
    }

    #[test]
    fn refuses_what_is_not() {
        for text in [
            "",
            "javascript:alert(1)",
            "JaVaScRiPt:alert(1)",
            "java\nscript:alert(1)",
            " javascript:alert(1)",
            "\u{1}javascript:x",
            "data:text/html,x",
            "vbscript:x",
            "http://os.kommune.no",
            "//evil.no/x",
            "\\\\evil.no",
            "/\\evil.no",
            "https:\\\\evil.no",
            "a b",
            "java\tscript:x",
            "file:///etc",
            "blob:x",
            "\u{202e}https://x.no",
            ":x",
            // Browsers mend these into another host's address.
            "https:evil.no",
            "https:/evil.no",
            "https:///evil.no",
            "https://",
            "https:",
            "https://?a",
            "https://#a",
            "https://:80",
            "https://a@",
            "https://a@/b",
            "https://.no",
            // What is not seen, and what a host name loses on the way.
            "https://kommu\u{ad}ne.no",
            "https://kommune\u{200b}.no",
            "https://kommune.no/\u{2066}x",
            "https://kommu\u{fe0f}ne.no",
            "https://a\u{e0041}.no",
            "/a\u{feff}",
            "ftp://a.no",
            "ws://a.no",
            "about:blank",
            "filesystem:https://a.no",
            "view-source:https://a.no",
            "x-y+z.1:a",
            "jav\u{0}ascript:x",
            "%6aavascript:x",
        ] {
            assert!(Link::read(text).is_err(), "{text:?}");
        }
    }

    #[test]
    fn tells_the_host() {
        let host = |text: &str| Link::read(text).ok().and_then(|link| link.host().map(str::to_owned));
        assert_eq!(host("https://www.lovdata.no/lov/1?x#y").as_deref(), Some("lovdata.no"));
        assert_eq!(host("https://lovdata.no@evil.no/").as_deref(), Some("evil.no"));
        assert_eq!(host("/personvern"), None);
        assert_eq!(host("mailto:post@os.kommune.no"), None);
        assert_eq!(host("HTTPS://X.no:8443?a").as_deref(), Some("X.no:8443"));
        assert_eq!(host("https://a.no/@b.no").as_deref(), Some("a.no"));
        assert_eq!(host("https://ø").as_deref(), Some("ø"));
    }

    #[test]
    fn knows_what_stays_on_the_site() {
        for (text, stays) in [
            ("/a", true),
            ("a#b", true),
            ("#a", true),
            ("?a=b:c", true),
            ("/a:b", true),
            ("https://a.no/", false),
            ("mailto:a@b.no", false),
            ("tel:113", false),
        ] {
            assert_eq!(Link::read(text).map(Link::is_relative), Ok(stays), "{text}");
        }
    }

    #[test]
    fn advises_on_http() {
        assert_eq!(Link::read("HTTP://os.kommune.no"), Err("https: instead of http:".into()));
    }

    proptest! {
        #[test]
        fn never_lets_a_script_through(text in "\\PC*", at in 0usize..11) {
            let (head, tail) = "javascript:".split_at(at);
            if let Ok(link) = Link::read(&[head, &text, tail].concat()) {
                let shown: String = link.as_str().chars().filter(|c| !c.is_control() && !c.is_whitespace()).collect();
                prop_assert!(!shown.to_ascii_lowercase().starts_with("javascript:"));
            }
        }
    }
}
