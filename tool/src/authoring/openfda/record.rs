//! One label record of openFDA.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;
use serde_json::{Map, Value};

use super::words::words;

/// A label as openFDA publishes it: texts by field, and names and codes that openFDA has added.
#[derive(Clone, Debug)]
pub(super) struct Record {
    /// Identifies the label in all its versions.
    pub(super) set_id: String,
    /// The version, if the record states it.
    pub(super) version: Option<String>,
    /// The effective date, as it is written.
    pub(super) effective_time: Option<String>,
    /// The texts by field, in the order of the record.
    pub(super) texts: Vec<(String, Vec<String>)>,
    /// Names and codes that openFDA has added.
    pub(super) openfda: BTreeMap<String, Vec<String>>,
    /// Fields that are not texts, as JSON.
    pub(super) not_text: Vec<(String, String)>,
}

impl Record {
    /// Reads a record.
    ///
    /// # Errors
    /// If it does not say which label it is.
    pub(super) fn of(object: Map<String, Value>) -> Result<Self, String> {
        let mut record = Self {
            set_id: String::new(),
            version: None,
            effective_time: None,
            texts: Vec::new(),
            openfda: BTreeMap::new(),
            not_text: Vec::new(),
        };
        for (field, value) in object {
            match (field.as_str(), value) {
                ("set_id", Value::String(id)) => record.set_id = id,
                ("version", Value::String(version)) => record.version = Some(version),
                ("effective_time", Value::String(day)) => record.effective_time = Some(day),
                // Identifies this version of the label, as the set id and the version do.
                ("id", Value::String(_)) => {}
                ("openfda", Value::Object(names)) => {
                    for (name, value) in names {
                        match strings(&value) {
                            Some(list) => drop(record.openfda.insert(name, list)),
                            None => record.not_text.push((format!("openfda.{name}"), value.to_string())),
                        }
                    }
                }
                (_, value) => match strings(&value) {
                    Some(texts) => record.texts.push((field, texts)),
                    None => record.not_text.push((field, value.to_string())),
                },
            }
        }
        if record.set_id.is_empty() {
            record.set_id = record.openfda("spl_set_id").first().cloned().unwrap_or_default();
        }
        if !is_set_id(&record.set_id) {
            return Err(
                "this has no \"set_id\", which every label record of openFDA has, so nobody could find the label \
                        again that the card would cite"
                    .to_owned(),
            );
        }
        Ok(record)
    }

    /// The values of a name that openFDA has added.
    pub(super) fn openfda(&self, name: &str) -> &[String] {
        self.openfda.get(name).map_or(&[], Vec::as_slice)
    }

    /// The names of all fields that are not empty. Those that openFDA has added begin with `openfda.`.
    pub(super) fn fields(&self) -> BTreeSet<String> {
        let has_text = |texts: &[String]| texts.iter().any(|text| !text.trim().is_empty());
        let own = self.texts.iter().filter(|(_, texts)| has_text(texts)).map(|(field, _)| field.clone());
        let added = self.openfda.iter().filter(|(_, texts)| has_text(texts)).map(|(name, _)| format!("openfda.{name}"));
        own.chain(added).collect()
    }

    /// The texts of a field.
    pub(super) fn field(&self, name: &str) -> &[String] {
        self.texts.iter().find(|(field, _)| field == name).map_or(&[], |(_, texts)| texts.as_slice())
    }

    /// The generic name, if there is exactly one.
    pub(super) fn generic_name(&self) -> Option<&str> {
        match self.openfda("generic_name") {
            [name] if !name.trim().is_empty() => Some(name.trim()),
            _ => None,
        }
    }

    /// Brand names that do not repeat the generic name.
    pub(super) fn brands(&self) -> Vec<&str> {
        let generic = words(self.generic_name().unwrap_or_default());
        // By whole words: "Ace" is a brand, although "acetaminophen" begins with it.
        let repeats = |brand: &[String]| generic.windows(brand.len().max(1)).any(|part| part == brand);
        let is_brand = |name: &&str| !name.is_empty() && !repeats(&words(name));
        self.openfda("brand_name").iter().map(|name| name.trim()).filter(is_brand).collect()
    }

    /// The effective date.
    pub(super) fn date(&self) -> Option<Date> {
        Date::strptime("%Y%m%d", self.effective_time.as_deref()?).ok()
    }
}

/// The texts of a list, if it has nothing else. openFDA has lists of booleans too.
fn strings(value: &Value) -> Option<Vec<String>> {
    value.as_array()?.iter().map(|text| text.as_str().map(str::to_owned)).collect()
}

/// Whether a text can be a set id, and so a part of an address.
pub(super) fn is_set_id(text: &str) -> bool {
    !text.is_empty() && text.chars().all(|c| c.is_ascii_alphanumeric() || c == '-')
}
