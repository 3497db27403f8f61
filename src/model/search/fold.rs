/// The letters under the accents of U+00C0 to U+017F, in order. Of two letters in one, the first.
const LATIN: &[u8; 192] = b"aaaaaaaceeeeiiiidnooooo ouuuuytsaaaaaaaceeeeiiiidnooooo ouuuuyty\
    aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkkllllllllll\
    nnnnnnnnnoooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs";

/// A text as it is compared: Latin letters small and without accents, whether those are part of a letter or follow it;
/// two letters in one as two; wide letters and Arabic digits as ASCII. Characters that cannot be seen are left out.
///
/// A few ranges: the tables of Unicode are larger than the whole search.
#[must_use]
pub fn fold(text: &str) -> String {
    let mut folded = String::new();
    for c in text.chars() {
        let code = u32::from(c);
        // The last byte of a digit counts from 0, and that of a wide character from the space.
        let ascii = |code: u32| char::from(u8::try_from(code).unwrap_or(b' ').to_ascii_lowercase());
        match c {
            // Soft hyphens, accents on their own, and marks of direction, of joining and of variation.
            '\u{ad}'
            | '\u{300}'..='\u{36f}'
            | '\u{61c}'
            | '\u{200b}'..='\u{200f}'
            | '\u{202a}'..='\u{202e}'
            | '\u{2060}'..='\u{206f}'
            | '\u{fe00}'..='\u{fe0f}'
            | '\u{feff}' => {}
            'À'..='\u{17f}' => {
                let letter = LATIN.get(code as usize - 0xc0).copied().unwrap_or(b' ');
                folded.push(char::from(letter));
                match c {
                    'Æ' | 'æ' | 'Œ' | 'œ' => folded.push('e'),
                    'Þ' | 'þ' => folded.push('h'),
                    'Ĳ' | 'ĳ' => folded.push('j'),
                    'ß' => folded.push('s'),
                    _ => {}
                }
            }
            'µ' | 'μ' => folded.push('u'),
            '٠'..='٩' | '۰'..='۹' => folded.push(ascii((code & 15) + 0x30)),
            '！'..='～' => folded.push(ascii(code - 0xfee0)),
            'ﬀ'..='ﬆ' => folded.push_str(match c {
                'ﬀ' => "ff",
                'ﬁ' => "fi",
                'ﬂ' => "fl",
                'ﬃ' => "ffi",
                'ﬄ' => "ffl",
                _ => "st",
            }),
            _ => folded.push(c.to_ascii_lowercase()),
        }
    }
    folded
}

/// Whether a folded character is part of a word. Outside of ASCII, everything but spaces and punctuation is.
pub(super) fn is_letter(c: char) -> bool {
    c.is_ascii_alphanumeric()
        || !(c.is_ascii()
            || matches!(c, '\u{a0}'..='\u{bf}' | 'ʼ' | '،' | '؛' | '؟' | '\u{2000}'..='\u{206f}' | '−' | '\u{3000}'..='\u{3003}'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn accents_do_not_matter_however_they_are_encoded() {
        for (text, folded) in [
            ("SÉIZURE Äpfel sueño Ørsted", "seizure apfel sueno orsted"),
            ("e\u{301} n\u{303} A\u{308}", "e n a"),
            ("Straße Cæsar œdema Ĳssel", "strasse caesar oedema ijssel"),
            ("Łódź İstanbul Çeşme Žižek ſ", "lodz istanbul cesme zizek s"),
        ] {
            assert_eq!(fold(text), folded, "{text}");
        }
    }

    #[test]
    fn what_cannot_be_seen_is_left_out() {
        assert_eq!(fold("ba\u{ad}clo\u{200b}fen\u{feff} \u{202e}x\u{2069}\u{fe0f}"), "baclofen x");
    }

    #[test]
    fn letters_and_digits_of_another_width_or_script_are_as_on_a_keyboard() {
        assert_eq!(fold("Ｂａｃｌｏｆｅｎ ５ｍｇ"), "baclofen 5mg");
        assert_eq!(fold("٥ ۹"), "5 9");
        assert_eq!(fold("ﬁrst oﬃce ﬂu"), "first office flu");
    }
}
