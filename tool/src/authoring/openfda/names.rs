//! What a label calls its medicine, for telling whose numbers a table has.

use super::{record::Record, words::words};

/// The names of a medicine, each as the words it is made of.
#[derive(Debug, Default)]
pub(super) struct MedicineNames(Vec<Vec<String>>);

impl MedicineNames {
    /// The names that a record has.
    pub(super) fn of(record: &Record) -> Self {
        let generic = record.generic_name().unwrap_or_default().to_lowercase();
        let separated = generic.replace(" and ", ";").replace(" with ", ";");
        let ingredients: Vec<Vec<String>> = separated.split([',', ';', '/', '+']).map(words).collect();
        // "Zolpidem" for zolpidem tartrate. In a combination, one ingredient alone is another medicine.
        let short: Vec<String> = ingredients.iter().filter_map(|words| words.first().cloned()).collect();
        let joined = short.join(" and ");
        let brands = record.brands().into_iter().map(words);
        let mut names: Vec<Vec<String>> = brands.chain([words(&generic), short, words(&joined)]).collect();
        names.retain(|name| !name.is_empty());
        names.sort_by_key(|name| std::cmp::Reverse(name.len()));
        Self(names)
    }

    /// Whether some words name the medicine.
    pub(super) fn is_in(&self, words: &[String]) -> bool {
        (0..words.len()).any(|at| self.length_at(words, at).is_some())
    }

    /// The words without the names of the medicine.
    pub(super) fn removed_from(&self, words: &[String]) -> Vec<String> {
        let mut rest = Vec::new();
        let mut at = 0;
        while let Some(word) = words.get(at) {
            match self.length_at(words, at) {
                Some(length) => at += length,
                None => {
                    rest.push(word.clone());
                    at += 1;
                }
            }
        }
        rest
    }

    /// How many words a name has that begins there, if one does.
    fn length_at(&self, words: &[String], at: usize) -> Option<usize> {
        let rest = words.get(at..)?;
        self.0.iter().find(|name| rest.starts_with(name)).map(Vec::len)
    }
}

#[cfg(test)]
impl<'a> FromIterator<&'a str> for MedicineNames {
    fn from_iter<I: IntoIterator<Item = &'a str>>(names: I) -> Self {
        Self(names.into_iter().map(words).collect())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(generic: &str, brand: &str) -> MedicineNames {
        let openfda = serde_json::json!({ "generic_name": [generic], "brand_name": [brand] });
        let record = [("set_id".to_owned(), "abc".into()), ("openfda".to_owned(), openfda)].into_iter().collect();
        Record::of(record).map(|record| MedicineNames::of(&record)).unwrap_or_default()
    }

    #[test]
    fn a_medicine_is_named_by_its_brand_or_by_all_of_its_ingredients() {
        let single = names("ZOLPIDEM TARTRATE", "Ambien");
        for text in ["Zolpidem (N=10)", "Ambien 10 mg", "zolpidem tartrate"] {
            assert!(single.is_in(&words(text)), "{text}");
        }
        assert!(!single.is_in(&words("Zaleplon")));
        let combination = names("LISINOPRIL AND HYDROCHLOROTHIAZIDE", "Zestoretic");
        assert!(combination.is_in(&words("Lisinopril/hydrochlorothiazide")));
        assert!(!combination.is_in(&words("Lisinopril")));
    }

    #[test]
    fn a_brand_is_not_known_by_one_of_its_words() {
        let brand = names("EXAMPLIN", "Children's Examplex");
        assert_eq!(brand.removed_from(&words("in children")), ["in", "children"]);
        assert!(brand.removed_from(&words("Children's Examplex")).is_empty());
    }
}
