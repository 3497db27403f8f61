/// A character as it is on most keyboards: a wide letter and a digit of any script as ASCII. `None` for what cannot be
/// seen: soft hyphens, accents on their own, and marks of direction, of joining and of variation.
///
/// A few ranges: the tables of Unicode are larger than the whole search.
pub(in crate::model) fn plain(c: char) -> Option<char> {
    let code = u32::from(c);
    let ascii = match c {
        '\u{ad}'
        | '\u{300}'..='\u{36f}'
        | '\u{61c}'
        | '\u{200b}'..='\u{200f}'
        | '\u{202a}'..='\u{202e}'
        | '\u{2060}'..='\u{206f}'
        | '\u{fe00}'..='\u{fe0f}'
        | '\u{feff}' => return None,
        '٠'..='٩' | '۰'..='۹' => 0x30 + (code & 15),
        // Each script of India has its digits at the same place of its 128 characters.
        '०'..='൯' if (code - 0x966) % 0x80 < 10 => 0x30 + (code - 0x966) % 0x80,
        '！'..='～' => code - 0xfee0,
        _ => code,
    };
    char::from_u32(ascii)
}

/// Whether a folded character is part of a word. Outside of ASCII, everything but spaces and punctuation is.
pub(super) fn is_letter(c: char) -> bool {
    c.is_ascii_alphanumeric()
        || !(c.is_ascii() || matches!(c, '\u{a0}'..='\u{bf}' | '\u{2000}'..='\u{206f}' | '−' | '\u{3000}'..='\u{3003}'))
}
