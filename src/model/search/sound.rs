use super::words::Tongue;

/// What a folded word sounds like, roughly: two words that may be pronounced alike have the same.
///
/// English and Spanish share what does no harm in the other: `f` and `ph`, `k` and hard `c`, `s` and soft `c` and `z`,
/// `i` and `y`, `ks` and `x`, `e` and `ae` and `oe`, soft `g` and `j`, one letter and two, and an `h` that is not heard.
/// In Spanish `b` is `v`, and `ll` is `y`.
///
/// Bytes, because they are only compared.
pub(super) fn sound(word: &str, tongue: Tongue) -> Vec<u8> {
    let is_spanish = tongue == Tongue::Spanish;
    let mut heard = Vec::new();
    let mut rest = word.as_bytes();
    while let [letter, after @ ..] = rest {
        rest = after;
        let next = after.first().copied().unwrap_or_default();
        let is_soft = matches!(next, b'e' | b'i' | b'y');
        let letter = match (letter, next) {
            (b'h', _) | (b'a' | b'o', b'e') => continue,
            // The `u` is not heard, nor is the second `l`.
            (b'q', b'u') => {
                rest = after.get(1..).unwrap_or_default();
                b'k'
            }
            (b'l', b'l') if is_spanish => {
                rest = after.get(1..).unwrap_or_default();
                b'i'
            }
            (b'p', b'h') => b'f',
            (b'c', _) if is_soft => b's',
            (b'g', _) if is_soft => b'j',
            (b'c' | b'q', _) => b'k',
            (b'z', _) => b's',
            (b'y', _) => b'i',
            (b'v', _) if is_spanish => b'b',
            (b'x', _) => {
                heard.push(b'k');
                b's'
            }
            (other, _) => *other,
        };
        if heard.last() != Some(&letter) {
            heard.push(letter);
        }
    }
    heard
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_that_are_pronounced_alike_sound_the_same() {
        for (one, other) in [
            ("baclofen", "baclophen"),
            ("baclofen", "backlofen"),
            ("diarrhea", "diarea"),
            ("diarrhea", "diarrhoea"),
            ("constipation", "konstipation"),
            ("anxiety", "anksiety"),
            ("dizzy", "dizy"),
            ("anaesthetic", "anesthetic"),
            ("oedema", "edema"),
            ("allergic", "alerjic"),
        ] {
            assert_eq!(sound(one, Tongue::English), sound(other, Tongue::English), "{one}");
        }
        for (one, other) in [
            ("vomito", "bomito"),
            ("hinchazon", "inchason"),
            ("llorar", "yorar"),
            ("quiero", "kiero"),
            ("cerveza", "servesa"),
            ("alergia", "alerjia"),
        ] {
            assert_eq!(sound(one, Tongue::Spanish), sound(other, Tongue::Spanish), "{one}");
        }
    }

    #[test]
    fn words_that_are_not_pronounced_alike_sound_different() {
        for (one, other) in [("hives", "gives"), ("rash", "rush"), ("pain", "pump")] {
            assert_ne!(sound(one, Tongue::English), sound(other, Tongue::English), "{one}");
        }
        assert_ne!(sound("vowel", Tongue::English), sound("bowel", Tongue::English));
    }
}
