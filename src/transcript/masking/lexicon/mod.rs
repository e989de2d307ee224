//! The words that masking knows, and what each of them means to it.
//!
//! The lists are our own, written word by word for what people write to a municipality: [`cues`] (who speaks, and of what),
//! [`health`], [`identity`] (gender and sexual orientation) and [`politics`]; each says how it came about. They are
//! kept as plain text, because that compresses best, and become one hash table when the first text is read.
//!
//! A word is looked up while it is read: one multiplication and one bit per letter. `diabetes~` in a list is a stem, which
//! is known with any of [`ENDINGS`] behind it. So «diabetespasienten» is known, and «diabetesforbundet» is not.

mod cues;
mod health;
mod identity;
mod politics;

use std::sync::OnceLock;

use super::fold;

/// What a word means to masking; it may mean several things.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Meaning(u64);

/// Names for the bits.
macro_rules! meanings {
    ($($(#[$doc:meta])+ $name:ident)+) => {
        impl Meaning {
            meanings!(@bits 0u32; $($(#[$doc])+ $name)+);
        }
    };
    (@bits $bit:expr; $(#[$doc:meta])+ $name:ident $($rest:tt)*) => {
        $(#[$doc])+
        pub(super) const $name: Self = Self(1 << $bit);
        meanings!(@bits $bit + 1; $($rest)*);
    };
    (@bits $bit:expr;) => {};
}

meanings! {
    /// The one who writes: «jeg», «min», “my”.
    FIRST
    /// «I», which in English is the one who writes, and in Norwegian is not.
    CAPITAL_I
    /// Somebody near the one who writes, by the word alone: «mamma», «sønnen».
    KIN
    /// The same with «min» beside it: «mor», «barnet», «naboen».
    RELATIVE
    /// «vår», “our”: a municipality says so too.
    OUR
    /// «han», «hun», “she”.
    OTHER
    /// What a person has, is or goes through: «har», «fikk», «sliter».
    HAS
    /// «er», «var», “am”.
    IS
    /// «heter», «heiter», “called”.
    CALLED
    /// «navn», «namnet», “name”.
    NAME
    /// «hilsen», «mvh», “regards”.
    GREETING
    /// «kontaktperson», «saksbehandler»: a name may follow.
    ROLE
    /// Small words that are no name.
    SMALL
    /// An organisation's word: what follows a greeting is no person.
    ORGANISATION
    /// «om», “about”: what follows is a topic.
    ABOUT
    /// «personer», «elever»: people in general.
    PEOPLE
    /// «og», «eller».
    AND
    /// An illness or a state of health.
    HEALTH
    /// The same in some sentences only: «slag», «blind», «lam».
    PERHAPS_HEALTH
    /// What makes one term with the word before or after: «syndrom», «lidelse».
    ILLNESS
    /// «psykisk», «kronisk».
    ADJECTIVE
    /// «kvinne», «mann».
    GENDER
    /// «transperson», «ikke-binær».
    TRANS
    /// «homofil», «lesbisk».
    ORIENTATION
    /// The same in the plural, as in plans and programmes.
    ORIENTATIONS
    /// A party's name.
    PARTY
    /// A party's name that is also another word: only with a capital.
    PARTY_OR_NOT
    /// «sosialist», «konservativ».
    CONVICTION
    /// «stemmer», «medlem».
    SUPPORTS
    /// What may stand between «jeg er» and what one is.
    FILLER
    /// A currency.
    CURRENCY
    /// What is counted or measured.
    UNIT
    /// A case number follows.
    CASE
    /// A property's number follows.
    CADASTRE
    /// A standard's or a version's number follows.
    STANDARD
    /// «LOV», «FOR»: a law's date follows.
    LAW
    /// The municipality's own places.
    PUBLIC
    /// Number plates are near.
    VEHICLE
    /// «GPS», «posisjon».
    POSITION
}

impl Meaning {
    pub(super) const NONE: Self = Self(0);

    pub(super) const fn or(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// Whether it means any of these.
    pub(super) const fn has(self, any: Self) -> bool {
        self.0 & any.0 != 0
    }
}

/// What may stand behind a stem: inflections in both kinds of Norwegian, and nouns that make a person of an illness.
const ENDINGS: &str = "e n t a s en et er ar ene ane ens ets ers es ns te de ne na ien ia ien iske isk sk ske syk sjuk sykdom sjukdom sykdommen \
    sjukdommen syke sykt diagnose diagnosen lidelse lidelsen lidelser pasient pasienten medisin medisiner medisinen behandling behandlingen \
    behandla tabletter anfall anfallet syndrom syndromet spekter spekteret spekterforstyrrelse spekterforstyrring forstyrrelse forstyrring \
    forstyrrelsen smerter plager rammet operert operasjon test testen prøve vansker symptomer";

/// What long words end with that name an illness, whatever they begin with.
const TAILS: &str = "kreft kreften lidelse lidelsen lidelser liding sykdom sykdommen sjukdom sjukdomen syndrom syndromet betennelse \
    betennelsen betennelser allergi allergien allergisk fobi diagnose diagnosen forstyrrelse forstyrrelsen forstyrring hemmet hemma hemmede \
    hemming handikappet handikappa avhengig avhengighet avhengigheten infeksjon infeksjonen svikt svikten slaget infarkt infarktet lammelse \
    lammelsen lammet intoleranse intoleransen depresjon depresjonen psykose psykosen sclerosis disease disorder";

/// Words with such an end that name no illness.
const NO_TAILS: &str = "bekreft bekreften uavhengig forslaget innslaget utslaget tilslaget anslaget oppslaget vedslaget overslaget kostnadsoverslaget \
    budsjettforslaget planforslaget nedslaget avslaget påslaget omslaget tilslaget avhengig avhengighet uavhengighet samhandling";

struct Entry {
    word: &'static str,
    meaning: Meaning,
}

/// The words, to be looked up by their hash.
pub(super) struct Lexicon {
    entries: Vec<Entry>,
    /// Places in `entries`, plus one; zero is empty. Whole words and stems apart.
    words: Slots,
    stems: Slots,
    /// A bit for the hash of every stem.
    beginnings: Box<[u64; 1 << (BITS - 6)]>,
}

type Slots = Box<[u16; SLOTS]>;
const SLOTS: usize = 4096;
const BITS: u32 = 14;
/// FNV-1a.
const SEED: u32 = 0x811C_9DC5;
const PRIME: u32 = 0x0100_0193;
const SHORTEST_STEM: usize = 3;

impl Lexicon {
    /// The one there is.
    pub(super) fn get() -> &'static Self {
        static LEXICON: OnceLock<Lexicon> = OnceLock::new();
        LEXICON.get_or_init(Self::built)
    }

    fn built() -> Self {
        let mut lexicon = Self {
            entries: Vec::new(),
            words: Box::new([0; SLOTS]),
            stems: Box::new([0; SLOTS]),
            beginnings: Box::new([0; 1 << (BITS - 6)]),
        };
        for list in [cues::LISTS, health::LISTS, identity::LISTS, politics::LISTS] {
            for (meaning, words) in list {
                for word in words.split_ascii_whitespace() {
                    match word.strip_suffix('~') {
                        Some(stem) => {
                            let bit = hashed(stem) >> (32 - BITS);
                            lexicon.beginnings[(bit >> 6) as usize] |= 1 << (bit & 63);
                            insert(&mut lexicon.entries, &mut lexicon.stems, stem, *meaning);
                            insert(&mut lexicon.entries, &mut lexicon.words, stem, *meaning);
                        }
                        None => insert(&mut lexicon.entries, &mut lexicon.words, word, *meaning),
                    }
                }
            }
        }
        lexicon
    }

    /// Begins to read a word.
    pub(super) fn reading(&'static self) -> Reading {
        Reading { lexicon: self, hash: SEED, length: 0, stems: [(0, 0); 2] }
    }

    fn find(&self, slots: &Slots, hash: u32, word: &str) -> Option<Meaning> {
        let mut slot = place(hash);
        loop {
            let entry = self.entries.get(usize::from(slots[slot].checked_sub(1)?))?;
            if same(word, entry.word) {
                return Some(entry.meaning);
            }
            slot = (slot + 1) % SLOTS;
        }
    }
}

/// What has been read of a word.
pub(super) struct Reading {
    lexicon: &'static Lexicon,
    hash: u32,
    length: usize,
    /// The last two beginnings that may be stems: their hash and length.
    stems: [(u32, usize); 2],
}

impl Reading {
    /// One ASCII letter, small.
    #[inline]
    pub(super) fn letter(&mut self, letter: u8) {
        self.byte(letter);
        self.mark(self.length + 1);
    }

    /// One byte of a letter.
    #[inline]
    pub(super) fn byte(&mut self, byte: u8) {
        self.hash = (self.hash ^ u32::from(byte)).wrapping_mul(PRIME);
    }

    /// A letter is read, and the word is so many bytes long.
    #[inline]
    pub(super) fn mark(&mut self, length: usize) {
        self.length = length;
        let bit = self.hash >> (32 - BITS);
        if self.lexicon.beginnings[(bit >> 6) as usize] >> (bit & 63) & 1 == 1 && length >= SHORTEST_STEM {
            self.stems = [(self.hash, length), self.stems[0]];
        }
    }

    /// What the word means.
    pub(super) fn finish(self, word: &str) -> Meaning {
        if let Some(meaning) = self.lexicon.find(&self.lexicon.words, self.hash, word) {
            return meaning;
        }
        for (hash, length) in self.stems {
            let Some((stem, ending)) = word.split_at_checked(length) else { continue };
            if length > 0
                && let Some(meaning) = self.lexicon.find(&self.lexicon.stems, hash, stem)
                && ENDINGS.split_ascii_whitespace().any(|known| same(ending, known))
            {
                return meaning;
            }
        }
        Meaning::NONE
    }
}

/// Whether a long word ends as illnesses do. Looked up only where somebody is spoken of.
pub(super) fn ends_as_illness(word: &str) -> bool {
    word.len() > 7
        && TAILS.split_ascii_whitespace().any(|tail| {
            word.len()
                .checked_sub(tail.len())
                .filter(|at| *at > 1)
                .and_then(|at| word.get(at..))
                .is_some_and(|end| same(end, tail))
        })
        && !NO_TAILS.split_ascii_whitespace().any(|known| same(word, known))
}

/// Whether a word is this one, written in small letters; capitals are as good, and so is a curved apostrophe.
pub(super) fn same(word: &str, known: &str) -> bool {
    let folded = word.chars().map(|letter| if letter == '’' { '\'' } else { fold::small(letter) });
    folded.eq(known.chars())
}

fn hashed(word: &str) -> u32 {
    word.bytes().fold(SEED, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(PRIME))
}

fn place(hash: u32) -> usize {
    // The low bits of FNV are its weakest.
    ((hash >> 16) ^ hash) as usize % SLOTS
}

fn insert(entries: &mut Vec<Entry>, slots: &mut Slots, word: &'static str, meaning: Meaning) {
    let mut slot = place(hashed(word));
    loop {
        match slots[slot].checked_sub(1).map(usize::from) {
            None => {
                entries.push(Entry { word, meaning });
                slots[slot] = u16::try_from(entries.len()).unwrap_or_default();
                return;
            }
            Some(at) => {
                if let Some(entry) = entries.get_mut(at).filter(|entry| entry.word == word) {
                    entry.meaning = entry.meaning.or(meaning);
                    return;
                }
            }
        }
        slot = (slot + 1) % SLOTS;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn meaning(word: &str) -> Meaning {
        let mut sentence = Vec::new();
        super::super::token::Tokens::new(word).next_sentence(&mut sentence);
        sentence.first().map_or(Meaning::NONE, |token| token.meaning())
    }

    #[test]
    fn stems_are_known_with_their_endings_only() {
        for known in
            ["diabetes", "Diabetes", "DIABETES", "diabetesen", "diabetespasient", "sjukmeld", "Sjukmeldt", "CØLIAKI"]
        {
            assert!(meaning(known).has(Meaning::HEALTH), "{known}");
        }
        for other in ["diabetesforbundet", "diabeteslag", "kreftforeningen", "bekrefte", "kreftomsorg", "helse", ""] {
            assert!(!meaning(other).has(Meaning::HEALTH.or(Meaning::PERHAPS_HEALTH)), "{other}");
        }
        assert!(ends_as_illness("blærekreft"));
        assert!(!ends_as_illness("bekreft"));
    }

    #[test]
    fn the_table_is_not_full_and_the_lists_are_small_letters() {
        let lexicon = Lexicon::get();
        assert!(lexicon.entries.len() < SLOTS / 2, "{}", lexicon.entries.len());
        for entry in &lexicon.entries {
            assert!(same(entry.word, entry.word), "{}", entry.word);
        }
    }
}
