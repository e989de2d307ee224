//! How long a conversation may be kept on the device, and whether it has been.

use crate::message::Message;
use crate::moment::{Moment, Period};

/// From when the time is counted. Suppliers count differently, so a manifest says it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Since {
    /// From the first message.
    First,
    /// From the last.
    Last,
}

/// How old a kept conversation is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Age {
    /// It may be kept until then.
    Kept {
        /// When its time is over.
        until: Moment,
    },
    /// It should have been erased then.
    Over {
        /// When its time was over.
        since: Moment,
    },
    /// No message says when it was sent, and nobody has seen when the conversation was first kept.
    Unknown,
}

/// How old a conversation is now. `first_seen` is when it was first seen on the device, for chats that store no times.
///
/// A message that says it was sent after now is not believed: a wrong clock must not keep a conversation for ever.
pub fn age(messages: &[Message], first_seen: Option<Moment>, since: Since, period: Period, now: Moment) -> Age {
    let sent = messages.iter().filter_map(|message| message.sent_at).filter(|sent| sent.millis() <= now.millis());
    let counted = match since {
        Since::First => sent.min_by_key(|sent| sent.millis()),
        Since::Last => sent.max_by_key(|sent| sent.millis()),
    };
    let seen = first_seen.filter(|seen| seen.millis() <= now.millis());
    match counted.or(seen).and_then(|from| from.after(period)) {
        Some(until) if until.millis() <= now.millis() => Age::Over { since: until },
        Some(until) => Age::Kept { until },
        None => Age::Unknown,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::message::Role;

    fn moment(text: &str) -> Moment {
        Moment::parse(text).unwrap_or_else(|| unreachable!("{text}"))
    }

    fn sent(times: &[&str]) -> Vec<Message> {
        times.iter().map(|time| Message::new(Role::User, "Hei").at(moment(time))).collect()
    }

    #[test]
    fn a_conversation_is_kept_as_long_as_declared() {
        let messages = sent(&["2026-11-01T12:00:00Z", "2026-11-05T12:00:00Z"]);
        let period = Period::parse("P21D").unwrap_or_else(|| unreachable!());
        let age_at = |now: &str, since| age(&messages, None, since, period, moment(now));
        let (first, last) = (moment("2026-11-22T12:00:00Z"), moment("2026-11-26T12:00:00Z"));
        assert_eq!(age_at("2026-11-22T11:59:59Z", Since::First), Age::Kept { until: first });
        assert_eq!(age_at("2026-11-22T12:00:00Z", Since::First), Age::Over { since: first });
        assert_eq!(age_at("2026-11-22T12:00:00Z", Since::Last), Age::Kept { until: last });
        assert_eq!(age_at("2027-01-01T00:00:00Z", Since::Last), Age::Over { since: last });
    }

    #[test]
    fn without_times_it_counts_from_when_it_was_seen() {
        let period = Period::parse("PT1H").unwrap_or_else(|| unreachable!());
        let (seen, now) = (moment("2026-11-01T12:00:00Z"), moment("2026-11-01T14:00:00Z"));
        let messages = [Message::new(Role::User, "Hei")];
        assert_eq!(
            age(&messages, Some(seen), Since::First, period, now),
            Age::Over { since: moment("2026-11-01T13:00:00Z") }
        );
        assert_eq!(age(&messages, None, Since::First, period, now), Age::Unknown);
        // A clock that was wrong then, or is now.
        let ahead = sent(&["2036-01-01T00:00:00Z"]);
        assert_eq!(age(&ahead, None, Since::First, period, now), Age::Unknown);
        assert_eq!(
            age(&ahead, Some(seen), Since::Last, period, now),
            Age::Over { since: moment("2026-11-01T13:00:00Z") }
        );
    }
}
