use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;
use serde_json::{Map, Value};

/// A label as openFDA gives it: texts by field, and names that openFDA has added.
#[derive(Clone, Debug)]
pub(super) struct Record {
    /// Names the label through all its versions.
    pub(super) set_id: String,
    /// The version, if it is told.
    pub(super) version: Option<String>,
    /// The day from which it holds, as it is written.
    pub(super) effective_time: Option<String>,
    /// The fields with texts, in the order of the record.
    pub(super) texts: Vec<(String, Vec<String>)>,
    /// Names and codes that openFDA has added.
    pub(super) openfda: BTreeMap<String, Vec<String>>,
    /// What is none of these, as it stands in the record.
    pub(super) strange: Vec<(String, String)>,
}

impl Record {
    /// Reads a record, or an answer of the API that holds exactly one.
    pub(super) fn parse(text: &str) -> Result<Self, String> {
        let value: Value = serde_json::from_str(text).map_err(|error| format!("this is not JSON: {error}"))?;
        let Value::Object(mut object) = value else {
            return Err("this is neither a label record of openFDA nor an answer of its API".to_owned());
        };
        if let Some(error) = object.get("error") {
            let told = error.get("message").and_then(Value::as_str).unwrap_or("an error");
            return Err(format!("this is an answer of openFDA without a label: {told}"));
        }
        match object.remove("results") {
            Some(Value::Array(results)) => Self::only(results),
            Some(_) => Err("\"results\" is not a list of labels".to_owned()),
            None => Self::of(object),
        }
    }

    fn only(results: Vec<Value>) -> Result<Self, String> {
        let records: Vec<Map<String, Value>> = results
            .into_iter()
            .map(|value| match value {
                Value::Object(object) => Ok(object),
                _ => Err("\"results\" holds something that is not a label".to_owned()),
            })
            .collect::<Result<_, _>>()?;
        let count = records.len();
        let mut records = records.into_iter();
        match (records.next(), count) {
            (Some(record), 1) => Self::of(record),
            (None, _) => Err("the answer holds no label; search for another name".to_owned()),
            (Some(first), _) => {
                let list: Vec<String> = [first].into_iter().chain(records).map(|record| said_of(&record)).collect();
                Err(format!(
                    "the answer holds {count} labels, and a draft is made of one. Ask openFDA for the one you want with \
                     search=set_id:\"…\", or keep only that one under \"results\":\n{}",
                    list.join("\n")
                ))
            }
        }
    }

    fn of(object: Map<String, Value>) -> Result<Self, String> {
        let mut record = Self {
            set_id: String::new(),
            version: None,
            effective_time: None,
            texts: Vec::new(),
            openfda: BTreeMap::new(),
            strange: Vec::new(),
        };
        for (field, value) in object {
            match (field.as_str(), value) {
                ("set_id", Value::String(id)) => record.set_id = id,
                ("version", Value::String(version)) => record.version = Some(version),
                ("effective_time", Value::String(day)) => record.effective_time = Some(day),
                // Names this version of the label; the set id and the version do so too.
                ("id", Value::String(_)) => {}
                ("openfda", Value::Object(names)) => {
                    for (name, value) in names {
                        match strings(&value) {
                            Some(list) => drop(record.openfda.insert(name, list)),
                            None => record.strange.push((format!("openfda.{name}"), value.to_string())),
                        }
                    }
                }
                (_, value) => match strings(&value) {
                    Some(texts) => record.texts.push((field, texts)),
                    None => record.strange.push((field, value.to_string())),
                },
            }
        }
        if record.set_id.is_empty() {
            record.set_id = record.openfda("spl_set_id").first().cloned().unwrap_or_default();
        }
        let sound = |c: char| c.is_ascii_alphanumeric() || c == '-';
        if record.set_id.is_empty() || !record.set_id.chars().all(sound) {
            return Err(
                "this has no \"set_id\" as a label record of openFDA has, so nobody could find the label again \
                        that the card would rest on"
                    .to_owned(),
            );
        }
        Ok(record)
    }

    /// The values of a name that openFDA has added.
    pub(super) fn openfda(&self, name: &str) -> &[String] {
        self.openfda.get(name).map_or(&[], Vec::as_slice)
    }

    /// The fields that say something, those that openFDA has added under `openfda.`.
    pub(super) fn fields(&self) -> BTreeSet<String> {
        let says = |texts: &[String]| texts.iter().any(|text| !text.trim().is_empty());
        let own = self.texts.iter().filter(|(_, texts)| says(texts)).map(|(field, _)| field.clone());
        let added = self.openfda.iter().filter(|(_, texts)| says(texts)).map(|(name, _)| format!("openfda.{name}"));
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

    /// Brand names that are not the generic name again.
    pub(super) fn brands(&self) -> Vec<&str> {
        let generic = self.generic_name().unwrap_or_default().to_lowercase();
        let is_brand = |name: &&str| !name.is_empty() && !generic.contains(&name.to_lowercase());
        self.openfda("brand_name").iter().map(|name| name.trim()).filter(is_brand).collect()
    }

    /// The day from which it holds.
    pub(super) fn date(&self) -> Option<Date> {
        Date::strptime("%Y%m%d", self.effective_time.as_deref()?).ok()
    }
}

/// A list of texts; openFDA has one of truths too, which is no text.
fn strings(value: &Value) -> Option<Vec<String>> {
    value.as_array()?.iter().map(|text| text.as_str().map(str::to_owned)).collect()
}

/// One line on a label, for choosing among several.
fn said_of(record: &Map<String, Value>) -> String {
    let text = |key: &str| record.get(key).and_then(Value::as_str).unwrap_or("?");
    let name = |key: &str| {
        let list = record.get("openfda").and_then(|openfda| openfda.get(key)).and_then(Value::as_array);
        list.and_then(|list| list.first()).and_then(Value::as_str).unwrap_or("?").to_owned()
    };
    let (brand, maker) = (name("brand_name"), name("manufacturer_name"));
    format!("  {}  {brand} ({maker}), version {}, {}", text("set_id"), text("version"), text("effective_time"))
}
