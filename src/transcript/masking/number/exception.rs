//! What long numbers a municipality's texts are full of that are nobody's: dates, times, amounts, case numbers, properties,
//! laws.
//!
//! Each rule looks at one place in a cluster and says where what it knows ends. A cluster is harmless from a place when a rule
//! knows something there and the rest of the cluster is harmless, or ends: so «20.11.2026 kl. 09.00-15.00» is, and
//! «22.10.45 67» is not a date with something behind it, but a number. It is read from the back, so each place once.

use super::super::lexicon::Meaning;
use super::super::sentence::Sentence;
use super::super::token::Kind;
use super::cluster::{Cluster, Gap, Group};

/// Marks what is recognised.
pub(super) fn recognise(sentence: Sentence, cluster: &mut Cluster) {
    let cues = Cues::read(sentence, cluster);
    for at in (0..cluster.groups.len()).rev() {
        let place = Place { sentence, groups: &cluster.groups, at, cues };
        let known = RULES.iter().find_map(|rule| {
            let end = rule(place)?;
            let rest = cluster.groups.get(end);
            // What touches the next with a dot or a slash is part of something longer.
            let parted = cluster.groups[end - 1].gap;
            let free = matches!(parted, Gap::End | Gap::Space | Gap::Dash | Gap::WideDash | Gap::Comma | Gap::Other);
            (free && rest.is_none_or(|rest| rest.rest_is_harmless)).then_some(end)
        });
        let unmistakable = known.is_some_and(|end| place.is_unmistakable(end));
        let group = &mut cluster.groups[at];
        group.harmless_until = known;
        group.rest_is_harmless = known.is_some();
        group.unmistakable = unmistakable;
    }
    // Only what is harmless to its end is: from the first place, or from one that is unmistakable.
    let mut from = 0;
    while from < cluster.groups.len() {
        let begins = from == 0 || cluster.begins_harmless_rest(from);
        match cluster.groups[from].harmless_until {
            Some(_) if begins => return,
            _ => cluster.groups[from].harmless_until = None,
        }
        from += 1;
    }
}

/// What may stand between a number and the word that says what it is: «saksnummeret er 2026/1», «gnr/bnr 285/12».
const LEADING: Meaning = Meaning::SMALL
    .or(Meaning::IS)
    .or(Meaning::CASE)
    .or(Meaning::CADASTRE)
    .or(Meaning::STANDARD)
    .or(Meaning::LAW)
    .or(Meaning::CURRENCY);

/// The words right before a cluster.
#[derive(Clone, Copy)]
struct Cues {
    before: Meaning,
    paragraph: bool,
}

impl Cues {
    fn read(sentence: Sentence, cluster: &Cluster) -> Self {
        let first = cluster.groups[0].token;
        let mut cues = Self { before: Meaning::NONE, paragraph: false };
        // Up to two words, past «.», «:», «/» and the like: «saksnr. 2026/1», «gnr/bnr 285/1234», «planID: 2019006».
        let mut words = 0;
        for token in sentence.tokens[first.saturating_sub(6)..first].iter().rev() {
            match token.kind {
                // «EN 301 549» is a standard, «en 301» is not.
                Kind::Word { meaning, capital } if meaning.has(Meaning::STANDARD) && !capital && token.length() < 4 => {
                    break;
                }
                Kind::Word { meaning, .. } => {
                    cues.before = cues.before.or(meaning);
                    words += 1;
                    if words == 2 || !meaning.has(LEADING) {
                        break;
                    }
                }
                Kind::Sign('§') => {
                    cues.paragraph = words == 0;
                    break;
                }
                Kind::Sign('.' | ':' | '/' | '-' | '(' | ')' | '–' | '€' | '$' | '£') => {}
                _ => break,
            }
        }
        cues
    }
}

/// A place in a cluster.
#[derive(Clone, Copy)]
struct Place<'a> {
    sentence: Sentence<'a>,
    groups: &'a [Group],
    at: usize,
    cues: Cues,
}

/// As many digits as one writes without parting them in threes.
const MOST_UNGROUPED: usize = 7;

type Rule = fn(Place) -> Option<usize>;

const RULES: [Rule; 12] = [
    |place| place.iso_date(),
    |place| place.date(),
    |place| place.clock(),
    |place| place.bare_clock(),
    |place| place.case(),
    |place| place.years(),
    |place| place.amount(),
    |place| place.post_code(),
    |place| place.property(),
    |place| place.paragraph(),
    |place| place.standard(),
    |place| place.short_number(),
];

impl Place<'_> {
    fn get(self, ahead: usize) -> Option<Group> {
        self.groups.get(self.at + ahead).copied()
    }

    /// The gap behind the group so many places ahead.
    fn gap(self, ahead: usize) -> Gap {
        self.get(ahead).map_or(Gap::End, |group| group.gap)
    }

    /// The place so many groups ahead, when that is where something ends.
    fn ends_if(self, known: bool, count: usize) -> Option<usize> {
        known.then_some(self.at + count)
    }

    /// A date with a full year, or a time with a colon.
    fn is_unmistakable(self, end: usize) -> bool {
        self.clock() == Some(end) && self.gap(0) == Gap::Colon
            || self.date() == Some(end) && self.groups[end - 1].digits == 4
            || self.iso_date() == Some(end)
    }

    /// «2026-11-20»; with «LOV-» before it, and a number after it, a law.
    fn iso_date(self) -> Option<usize> {
        let (year, month, day) = (self.get(0)?, self.get(1)?, self.get(2)?);
        let written = year.gap == Gap::Dash && month.gap == Gap::Dash && month.digits == 2 && day.digits == 2;
        if !(written && is_year(year) && is_month(month) && is_day(day)) {
            return None;
        }
        if self.at == 0 && self.cues.before.has(Meaning::LAW) && day.gap == Gap::Dash && self.get(3)?.digits <= 5 {
            return self.ends_if(true, 4);
        }
        self.ends_if(true, 3)
    }

    /// «20.11.2026», «1.3.26», «20/11-2026», «01.03.–15.04.2026».
    fn date(self) -> Option<usize> {
        let (day, month) = (self.get(0)?, self.get(1)?);
        if !(is_day(day) && is_month(month) && matches!(day.gap, Gap::Dot | Gap::Slash | Gap::Dash)) {
            return None;
        }
        let year = self.get(2).filter(|year| {
            let same = month.gap == day.gap || day.gap == Gap::Slash && month.gap == Gap::Dash;
            same && (is_year(*year) || year.digits == 2)
        });
        let Some(year) = year else {
            // A day and a month alone, where a date follows.
            return matches!(month.gap, Gap::Other | Gap::WideDash | Gap::Dash)
                .then_some(self.at + 2)
                .filter(|_| day.gap == Gap::Dot);
        };
        // «01.01.90 12345» is no date.
        let number = self
            .get(3)
            .is_some_and(|next| next.digits == 5 && matches!(year.gap, Gap::Space | Gap::Dash | Gap::WideDash));
        self.ends_if(!number, 3)
    }

    /// «09.00», «9:30», «12:30:15».
    fn clock(self) -> Option<usize> {
        let (hour, minute) = (self.get(0)?, self.get(1)?);
        if !(is_hour(hour) && is_sixty(minute) && matches!(hour.gap, Gap::Dot | Gap::Colon)) {
            return None;
        }
        let second = self.get(2).is_some_and(|second| minute.gap == Gap::Colon && is_sixty(second));
        self.ends_if(true, if second { 3 } else { 2 })
    }

    /// «0900-1500»: in steps of five minutes, so that a telephone number is seldom taken for it.
    fn bare_clock(self) -> Option<usize> {
        let is_time = |group: Group| {
            group.digits == 4 && group.value <= 2400 && group.value % 100 < 60 && group.value.is_multiple_of(5)
        };
        let (from, to) = (self.get(0)?, self.get(1)?);
        self.ends_if(from.gap.is_dash() && is_time(from) && is_time(to), 2)
    }

    /// «2026», «2024-2027», «2026/2027», «2026/27».
    fn years(self) -> Option<usize> {
        let (from, to) = (self.get(0)?, self.get(1));
        if !is_year(from) {
            return None;
        }
        let ranges = from.gap.is_dash() || from.gap == Gap::Slash;
        let to = to.filter(|to| ranges && (is_year(*to) || to.digits == 2 && to.value > from.value % 100));
        self.ends_if(true, if to.is_some() { 2 } else { 1 })
    }

    /// «2026/123456-3», «26/1234», «112/26»; with «saksnr.» before it also «2026-123456» and «202612345».
    fn case(self) -> Option<usize> {
        let (year, number) = (self.get(0)?, self.get(1));
        let told = self.at == 0 && self.cues.before.has(Meaning::CASE);
        if told && (7..=10).contains(&year.digits) && matches!(first_two(year), 19 | 20) {
            return self.ends_if(true, 1);
        }
        let number = number.filter(|_| year.gap == Gap::Slash || told && year.gap == Gap::Dash)?;
        let short = year.digits == 2 && (year.value <= 39 || year.value >= 90);
        let most = if told || is_year(year) { 7 } else { 5 };
        let turned = told && year.digits <= 4 && (number.digits == 2 || is_year(number));
        if !(turned || (is_year(year) || short) && number.digits <= most) {
            return None;
        }
        let document = self.get(2).is_some_and(|document| number.gap == Gap::Dash && document.digits <= 4);
        self.ends_if(true, if document { 3 } else { 2 })
    }

    /// «1 250 000 kr», «kr 1.250.000,-», «NOK 12 500 000», «1 000–1 500 kr», «78,4 %», «1 250 000».
    fn amount(self) -> Option<usize> {
        let end = self.figure(self.at)?;
        let last = self.groups[end - 1];
        // «91234567 m» is no length; «12500000 kr» is an amount.
        let money = self.sentence.means(last.token + 1, Meaning::CURRENCY) || self.at == 0 && self.follows_currency();
        if self.groups[self.at].digits > MOST_UNGROUPED && !money {
            return None;
        }
        if self.is_counted(end) {
            return Some(end);
        }
        let range = last.gap.is_dash().then(|| self.figure(end)).flatten();
        if let Some(until) = range.filter(|until| self.is_counted(*until)) {
            return Some(until);
        }
        if self.at == 0 && self.follows_currency() {
            return Some(range.unwrap_or(end));
        }
        // Whole thousands in threes are no telephone number.
        (end - self.at >= 3 && last.digits == 3 && last.value == 0).then_some(end)
    }

    /// Where a figure ends: digits in threes, or at most nine, perhaps with decimals.
    fn figure(self, at: usize) -> Option<usize> {
        let first = *self.groups.get(at)?;
        let mut end = at + 1;
        if first.digits <= 3 && matches!(first.gap, Gap::Space | Gap::Dot | Gap::Comma | Gap::Other) {
            while end - at < 5
                && self.groups.get(end).is_some_and(|next| next.digits == 3 && self.groups[end - 1].gap == first.gap)
            {
                end += 1;
            }
        }
        let in_threes = end > at + 1;
        if !in_threes && first.digits > 9 {
            return None;
        }
        let last = self.groups[end - 1];
        let decimals = self.groups.get(end).filter(|decimals| {
            let point = last.gap == Gap::Comma || last.gap == Gap::Dot && (!in_threes || first.gap != Gap::Dot);
            point && decimals.digits <= 2
        });
        Some(if decimals.is_some() { end + 1 } else { end })
    }

    /// Whether what ends here is followed by what is counted: «kr», «%», «m²», «innbyggere», or «,-».
    fn is_counted(self, end: usize) -> bool {
        let token = self.groups[end - 1].token;
        if self.groups[end - 1].gap != Gap::End {
            return false;
        }
        let Some(next) = self.sentence.get(token + 1) else { return false };
        match next.kind {
            Kind::Word { meaning, .. } => meaning.has(Meaning::UNIT),
            Kind::Sign('%' | '‰' | '°' | '€' | '$' | '£') => true,
            Kind::Sign(',' | '.') => {
                self.sentence.touches(token)
                    && self.sentence.get(token + 2).is_some_and(|sign| matches!(sign.kind, Kind::Sign('-' | '–' | '—')))
            }
            _ => false,
        }
    }

    fn follows_currency(self) -> bool {
        let first = self.groups[0].token;
        let back = usize::from(self.sentence.back(first, 1).is_some_and(|sign| sign.is_sign('.') || sign.is_sign(':')));
        self.sentence
            .back(first, 1 + back)
            .is_some_and(|token| token.means(Meaning::CURRENCY) || matches!(token.kind, Kind::Sign('€' | '$' | '£')))
    }

    /// «7340 Oppdal», «Storgata 12 7340 Oppdal».
    fn post_code(self) -> Option<usize> {
        let first = self.get(0)?;
        let count = if first.digits <= 3 && first.gap == Gap::Space && self.at == 0 { 2 } else { 1 };
        let code = self.get(count - 1)?;
        let place = self.sentence.get(code.token + 1)?;
        let follows =
            code.gap == Gap::End && place.is_capital() && place.meaning() == Meaning::NONE && place.start > code.end;
        self.ends_if(code.digits == 4 && follows, count)
    }

    /// «gnr/bnr 285/1234», «5021-285/12/0/3».
    fn property(self) -> Option<usize> {
        let first = self.get(0)?;
        let told = self.at == 0 && self.cues.before.has(Meaning::CADASTRE);
        // The numbers of municipalities lie between 0301 and 5699.
        let municipality = first.digits == 4 && (301..5700).contains(&first.value) && first.gap == Gap::Dash;
        if !(told || municipality && self.gap(1) == Gap::Slash) {
            return None;
        }
        let mut count = 0;
        while count < 6 && self.get(count).is_some_and(|group| group.digits <= 4) {
            count += 1;
            if !matches!(self.gap(count - 1), Gap::Slash | Gap::Dash) {
                break;
            }
        }
        let slashes = (0..count).any(|place| self.gap(place) == Gap::Slash);
        self.ends_if(slashes, count)
    }

    /// «§ 12-3».
    fn paragraph(self) -> Option<usize> {
        if self.at > 0 || !self.cues.paragraph || self.get(0)?.digits > 3 {
            return None;
        }
        let second = self.get(1).is_some_and(|group| group.digits <= 3 && self.gap(0).is_dash());
        self.ends_if(true, if second { 2 } else { 1 })
    }

    /// «ISO 27001», «NS-EN 301 549», «versjon 10.0.19045».
    fn standard(self) -> Option<usize> {
        if self.at > 0 || !self.cues.before.has(Meaning::STANDARD) {
            return None;
        }
        let mut count = 1;
        while count < 4
            && self.get(count).is_some()
            && matches!(self.gap(count - 1), Gap::Space | Gap::Dot | Gap::Colon | Gap::Dash)
        {
            count += 1;
        }
        let groups = &self.groups[self.at..self.at + count];
        // As long as standards and versions are, and not in the shapes of telephone numbers.
        let digits: usize = groups.iter().map(|group| group.digits).sum();
        let fits = groups.iter().all(|group| group.digits <= 5) && digits <= 10;
        let phone = digits == 8 && groups.iter().all(|group| group.gap != Gap::Dot && group.gap != Gap::Colon);
        self.ends_if(fits && !phone, count)
    }

    /// The emergency ward's 116 117.
    fn short_number(self) -> Option<usize> {
        if self.get(0)?.value == 116 && self.get(1)?.value == 117 && self.gap(0) == Gap::Space {
            self.ends_if(true, 2)
        } else {
            None
        }
    }
}

/// The first two digits, of those that are kept of its value.
fn first_two(group: Group) -> u32 {
    let kept = u32::try_from(group.digits.clamp(2, 9)).unwrap_or_default();
    group.value / 10_u32.pow(kept - 2)
}

fn is_year(group: Group) -> bool {
    group.digits == 4 && (1900..2100).contains(&group.value)
}

fn is_month(group: Group) -> bool {
    group.digits <= 2 && (1..=12).contains(&group.value)
}

fn is_day(group: Group) -> bool {
    group.digits <= 2 && (1..=31).contains(&group.value)
}

fn is_hour(group: Group) -> bool {
    group.digits <= 2 && group.value <= 24
}

fn is_sixty(group: Group) -> bool {
    group.digits == 2 && group.value < 60
}
