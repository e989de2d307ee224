//! Whether two texts are the same, word by word, told by sixteen figures.

/// The fingerprint of a text that comes piece by piece: FNV-1a, 64 bits.
///
/// A record of an answer keeps the fingerprint of the question that was answered, so that a receipt shows the question only
/// while it is the same (GDPR art. 7(1): the controller must be able to show what was consented to). It guards against a changed
/// text, not against a forger: the record lies on the visitor's own device.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Fingerprint(u64);

impl Default for Fingerprint {
    /// Of nothing.
    fn default() -> Self {
        Self(0xcbf2_9ce4_8422_2325)
    }
}

impl Fingerprint {
    /// Goes on with a piece. Where one piece ends is part of it: `ab`, `c` is another text than `a`, `bc`.
    pub fn add(&mut self, piece: &str) {
        for byte in piece.bytes().chain([0xff]) {
            self.0 = (self.0 ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
        }
    }

    /// As sixteen hexadecimal figures.
    pub fn written(self) -> String {
        let halves = self.0.to_be_bytes().into_iter().flat_map(|byte| [byte >> 4, byte & 15]);
        halves.map(|half| char::from(b"0123456789abcdef"[usize::from(half)])).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::Fingerprint;

    fn of(pieces: &[&str]) -> String {
        let mut fingerprint = Fingerprint::default();
        for piece in pieces {
            fingerprint.add(piece);
        }
        fingerprint.written()
    }

    #[test]
    fn it_is_the_same_everywhere_and_for_ever() {
        // Receipts that visitors have depend on it. Nothing, and FNV-1a of the one byte 0xff.
        assert_eq!(of(&[]), "cbf29ce484222325");
        assert_eq!(of(&[""]), "af64724c8602eb6e");
        assert_eq!(of(&["Hva får vi lagre på enheten din?"]).len(), 16);
    }

    #[test]
    fn each_letter_and_each_end_counts() {
        assert_ne!(of(&["ab", "c"]), of(&["a", "bc"]));
        assert_ne!(of(&["a"]), of(&["A"]));
        assert_ne!(of(&["a"]), of(&["a", ""]));
        assert_ne!(of(&["a", "b"]), of(&["b", "a"]));
    }
}
