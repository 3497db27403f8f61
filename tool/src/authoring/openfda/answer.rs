//! The file that is imported: which record it holds, or what it is instead and which file to get.

use serde_json::{Map, Value};

use super::record::{Record, is_set_id};

/// How many labels of an answer are listed for choosing one.
const MOST_LISTED: usize = 20;

/// The one record in a file: a record by itself, a list with one, or an answer of the API with one.
///
/// # Errors
/// What the file is instead, and what to do.
pub(super) fn record(text: &str) -> Result<Record, String> {
    let text = text.trim_start_matches('\u{feff}').trim_start();
    if text.starts_with('<') {
        return Err(markup(text));
    }
    let value: Value = serde_json::from_str(text).map_err(|error| format!("this is not JSON: {error}"))?;
    match value {
        Value::Array(records) => only(records),
        Value::Object(mut answer) => {
            if let Some(error) = answer.get("error") {
                let message = error.get("message").and_then(Value::as_str).unwrap_or("an error");
                return Err(format!("this is an answer of openFDA without a label: {message}"));
            }
            match answer.remove("results") {
                Some(Value::Array(records)) => only(records),
                Some(_) => Err("\"results\" is not a list of labels".to_owned()),
                None => one(answer),
            }
        }
        _ => Err("this is neither a label record of openFDA nor an answer of its API".to_owned()),
    }
}

fn one(record: Map<String, Value>) -> Result<Record, String> {
    match other_data(&record) {
        Some(what) => Err(format!("this is {what}, and not a label. {}", get(None))),
        None => Record::of(record),
    }
}

fn only(records: Vec<Value>) -> Result<Record, String> {
    let count = records.len();
    let mut labels = Vec::new();
    for record in records {
        let Value::Object(record) = record else {
            return Err("\"results\" holds something that is not a label".to_owned());
        };
        if let Some(what) = other_data(&record) {
            return Err(format!("this is {what}, and not a label. {}", get(None)));
        }
        labels.push(record);
    }
    if count > 1 {
        let mut lines: Vec<String> = labels.iter().take(MOST_LISTED).map(line).collect();
        if count > MOST_LISTED {
            lines.push(format!("  and {} more", count - MOST_LISTED));
        }
        return Err(format!(
            "the answer holds {count} labels, and a draft is made of one. Ask openFDA for the one you want with \
             search=set_id:\"…\", or keep only that one under \"results\":\n{}",
            lines.join("\n")
        ));
    }
    labels.pop().map_or_else(|| Err("the answer holds no label; search for another name".to_owned()), Record::of)
}

/// What a JSON object is, if it is a kind of data that is easily taken for a label.
fn other_data(object: &Map<String, Value>) -> Option<&'static str> {
    let has = |key: &str| object.contains_key(key);
    if has("count") && (has("term") || has("time")) {
        Some("a count of openFDA (an address with \"count=\")")
    } else if has("safetyreportid") {
        Some("an adverse event report of openFDA (drug/event)")
    } else if has("product_ndc") {
        Some("a record of the National Drug Code directory (drug/ndc)")
    } else if has("resourceType") {
        Some("a FHIR resource")
    } else if ["idGroup", "drugGroup", "rxnormdata", "properties"].into_iter().any(has) && !has("set_id") {
        Some("an answer of RxNorm")
    } else {
        None
    }
}

/// What a file with tags is.
fn markup(text: &str) -> String {
    if !text.contains("urn:hl7-org:v3") {
        return format!("this is a web page (HTML) or another XML file, and not JSON. {}", get(None));
    }
    let set_id = text.split_once("<setId").and_then(|(_, rest)| rest.split_once("root=\""));
    let set_id = set_id.and_then(|(_, rest)| rest.split('"').next()).filter(|id| is_set_id(id));
    format!("this is a label as DailyMed publishes it (SPL, XML), and import reads openFDA's JSON. {}", get(set_id))
}

/// How to get a label.
fn get(set_id: Option<&str>) -> String {
    let set_id = set_id.unwrap_or("SET-ID");
    format!(
        "Get the label with:\n  curl -o label.json 'https://api.fda.gov/drug/label.json?search=set_id:%22{set_id}%22'"
    )
}

/// One line about a label, for choosing among several.
fn line(record: &Map<String, Value>) -> String {
    let text = |key: &str| record.get(key).and_then(Value::as_str).unwrap_or("?");
    let name = |key: &str| {
        let list = record.get("openfda").and_then(|openfda| openfda.get(key)).and_then(Value::as_array);
        list.and_then(|list| list.first()).and_then(Value::as_str).unwrap_or("?").to_owned()
    };
    let (brand, maker) = (name("brand_name"), name("manufacturer_name"));
    format!("  {}  {brand} ({maker}), version {}, {}", text("set_id"), text("version"), text("effective_time"))
}
