//! The syllables of words, by the rules of their language.

use crate::content::document::{Consonant, Syllables};

impl Syllables {
    /// The syllables of a word, by its vowels. Each part of a word with hyphens has one at the least, and so has a number.
    pub(super) fn count(&self, word: &str) -> usize {
        let word = word.to_lowercase();
        if word.chars().all(|c| !c.is_alphabetic()) {
            return 1;
        }
        word.split('-').map(|part| self.count_part(part)).sum()
    }

    fn count_part(&self, part: &str) -> usize {
        let letters: Vec<char> = part.chars().filter(|c| c.is_alphabetic() && !self.ignored.contains(*c)).collect();
        let mut count = 0_usize;
        // The vowel right before, and whether its syllable has a strong one yet.
        let mut before: Option<(char, bool)> = None;
        for (at, &c) in letters.iter().enumerate() {
            if !self.vowels.contains(c) || self.consonants.iter().any(|consonant| consonant.is_at(&letters, at)) {
                before = None;
                continue;
            }
            let is_strong = self.strong.contains(c);
            let begins = |last, had| is_strong && had || self.is_apart(last, c);
            let had_strong = before.and_then(|(last, had)| (!begins(last, had)).then_some(had));
            count += usize::from(had_strong.is_none());
            before = Some((c, is_strong || had_strong == Some(true)));
        }
        let text: String = letters.iter().collect();
        let times = |parts: &[String]| parts.iter().map(|part| text.matches(part.as_str()).count()).sum::<usize>();
        let is_silent = |(ending, longer): &(&String, &Vec<String>)| {
            text.ends_with(ending.as_str()) && !longer.iter().any(|longer| text.ends_with(longer.as_str()))
        };
        let silent = self.silent_endings.iter().filter(is_silent).count();
        (count + times(&self.more)).saturating_sub(times(&self.fewer) + silent).max(1)
    }

    fn is_apart(&self, first: char, second: char) -> bool {
        self.apart.iter().any(|(before, after)| before.contains(first) && after.contains(second))
    }
}

impl Consonant {
    fn is_at(&self, letters: &[char], at: usize) -> bool {
        let is_one_of = |wanted: &Option<String>, at: Option<usize>| {
            let letter = at.and_then(|at| letters.get(at));
            wanted.as_ref().is_none_or(|wanted| letter.is_some_and(|letter| wanted.contains(*letter)))
        };
        letters.get(at) == Some(&self.letter)
            && is_one_of(&self.after, at.checked_sub(1))
            && is_one_of(&self.before, at.checked_add(1))
    }
}

#[cfg(test)]
mod tests {
    use crate::checks::example::{Outcome, real_rules};

    fn counts_as(lang: &str, known: &[(&str, usize)]) -> Outcome {
        let syllables = real_rules(lang)?.reading.ok_or("no syllables")?.syllables;
        for &(word, count) in known {
            assert_eq!(syllables.count(word), count, "{word}");
        }
        Ok(())
    }

    #[test]
    fn a_word_has_the_syllables_of_its_parts_and_a_number_has_one() -> Outcome {
        counts_as("en", &[("911", 1), ("mg", 1), ("Well-Known", 2), ("2-table", 3), ("-", 1)])
    }

    #[test]
    fn english_syllables_are_counted_as_a_dictionary_does() -> Outcome {
        let known = [
            ("a", 1),
            ("sleepy", 2),
            ("medicine", 3),
            ("doctor", 2),
            ("pharmacist", 3),
            ("emergency", 4),
            ("breathe", 1),
            ("breathing", 2),
            ("stopped", 1),
            ("started", 2),
            ("people", 2),
            ("table", 2),
            ("dizzy", 2),
            ("prescriber", 3),
            ("seizure", 2),
            ("confusion", 3),
            ("alcohol", 3),
            ("doses", 2),
            ("muscles", 2),
            ("use", 1),
            ("withdrawal", 3),
            ("day", 1),
            ("clinic", 2),
            ("kidney", 2),
            ("diet", 2),
            ("fluid", 2),
            ("needed", 2),
            ("911", 1),
            ("being", 2),
            ("tables", 2),
        ];
        counts_as("en", &known)
    }

    #[test]
    fn spanish_syllables_are_counted_as_the_spelling_divides_them() -> Outcome {
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
        counts_as("es", &known)
    }
}
