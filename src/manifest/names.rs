//! Names that have been seen: ids and anchors.

/// A set of names. Sorted and searched by halves: the standard library's ordered set is 2 kB of WASM for each kind of entry.
#[derive(Debug, Default)]
pub(super) struct Names(Vec<String>);

impl Names {
    /// Whether the name is new; it is kept.
    pub(super) fn insert(&mut self, name: &str) -> bool {
        let place = self.place(name);
        if let Err(place) = place {
            self.0.insert(place, name.to_owned());
        }
        place.is_err()
    }

    /// Whether the name has been seen.
    pub(super) fn contains(&self, name: &str) -> bool {
        self.place(name).is_ok()
    }

    #[inline(never)]
    fn place(&self, name: &str) -> Result<usize, usize> {
        self.0.binary_search_by(|known| known.as_str().cmp(name))
    }
}

#[cfg(test)]
mod tests {
    use super::Names;

    #[test]
    fn a_name_is_new_once() {
        let mut names = Names::default();
        for name in ["b", "a", "", "å", "c"] {
            assert!(!names.contains(name) && names.insert(name), "{name}");
        }
        for name in ["b", "a", "", "å", "c"] {
            assert!(names.contains(name) && !names.insert(name), "{name}");
        }
        assert!(!names.contains("ab"));
    }
}
