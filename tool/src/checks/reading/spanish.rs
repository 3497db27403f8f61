/// The syllables of a Spanish word in small letters, as its spelling rules divide it.
///
/// Every syllable has one strong vowel (a, e, o), or weak ones (i, u) only. A weak vowel joins the vowel beside it,
/// unless it has an accent and stands beside a strong one: "dia-rio" but "dí-a". An h between vowels changes nothing.
pub(super) fn syllables(part: &str) -> usize {
    let letters: Vec<char> = part.chars().filter(|c| c.is_alphabetic() && *c != 'h').collect();
    let at = |at: usize| letters.get(at).copied().unwrap_or(' ');
    let mut count = 0;
    // The vowel right before, and whether its syllable has a strong one yet.
    let mut before: Option<(Vowel, bool)> = None;
    for (place, &c) in letters.iter().enumerate() {
        let previous = place.checked_sub(1).map_or(' ', at);
        // The u of "que" and "guía" is not spoken; that of "agua" and "vergüenza" is.
        let silent = c == 'u' && matches!(previous, 'q' | 'g') && matches!(at(place + 1), 'e' | 'é' | 'i' | 'í');
        if silent {
            continue;
        }
        // A y before a vowel is a consonant.
        let vowel = if c == 'y' && Vowel::of(at(place + 1)).is_some() { None } else { Vowel::of(c) };
        before = vowel.map(|vowel| {
            let joined = before.is_some_and(|(last, strong)| {
                last.letter != vowel.letter
                    && match (last.kind, vowel.kind) {
                        (Kind::Weak | Kind::Accented, Kind::Weak | Kind::Accented) => true,
                        (Kind::Strong, Kind::Weak) => true,
                        (Kind::Weak, Kind::Strong) => !strong,
                        _ => false,
                    }
            });
            count += usize::from(!joined);
            (vowel, vowel.kind == Kind::Strong || (joined && before.is_some_and(|(_, strong)| strong)))
        });
    }
    count
}

#[derive(Clone, Copy)]
struct Vowel {
    letter: char,
    kind: Kind,
}

#[derive(Clone, Copy, PartialEq)]
enum Kind {
    Strong,
    Weak,
    Accented,
}

impl Vowel {
    fn of(c: char) -> Option<Self> {
        let (letter, kind) = match c {
            'a' | 'á' => ('a', Kind::Strong),
            'e' | 'é' => ('e', Kind::Strong),
            'o' | 'ó' => ('o', Kind::Strong),
            'i' | 'y' => ('i', Kind::Weak),
            'u' | 'ü' => ('u', Kind::Weak),
            'í' => ('i', Kind::Accented),
            'ú' => ('u', Kind::Accented),
            _ => return None,
        };
        Some(Self { letter, kind })
    }
}

#[cfg(test)]
mod tests {
    use crate::checks::reading::Language;

    #[test]
    fn spanish_syllables_are_counted_as_the_spelling_divides_them() {
        let known = [
            // One vowel each, and consonants that change nothing.
            ("sol", 1),
            ("tome", 2),
            ("baclofeno", 4),
            ("espasticidad", 5),
            ("leche", 2),
            // Weak vowels join: diphthongs and triphthongs.
            ("riesgo", 2),
            ("bien", 1),
            ("cuídese", 3),
            ("ciudad", 2),
            ("diario", 2),
            ("farmacéutico", 5),
            ("convulsión", 3),
            ("Uruguay", 3),
            ("limpiáis", 2),
            ("hawaiano", 4),
            ("hueso", 2),
            // Strong vowels do not, nor does a weak one with an accent.
            ("línea", 3),
            ("leer", 2),
            ("aéreo", 4),
            ("alcohol", 3),
            ("día", 2),
            ("caía", 3),
            ("país", 2),
            ("oído", 3),
            ("reúna", 3),
            ("energía", 4),
            ("vehículo", 4),
            ("ahí", 2),
            ("ahora", 3),
            ("bioequivalente", 6),
            // The silent u.
            ("que", 1),
            ("quién", 1),
            ("tranquilizante", 5),
            ("guitarra", 3),
            ("siguiente", 3),
            ("agua", 2),
            ("vergüenza", 3),
            ("antigüedad", 4),
            // y: a vowel at the end, a consonant before one.
            ("y", 1),
            ("muy", 1),
            ("hay", 1),
            ("estoy", 2),
            ("ayuda", 3),
            ("mayor", 2),
            // What is no word.
            ("911", 1),
            ("mg", 1),
        ];
        for (word, count) in known {
            assert_eq!(Language::Spanish.syllables(word), count, "{word}");
        }
    }
}
