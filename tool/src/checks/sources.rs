use crate::content::{document::Facts, names::facts_file, placeholder, problem::Problem};

/// Sources whose address is not one of the web. A reader opens it with a press, so `javascript:` must never stand there.
pub(super) fn check(facts: &Facts) -> Vec<Problem> {
    let is_web = |url: &str| url.starts_with("https://") || url.starts_with("http://");
    let refused = facts.sources.iter().filter(|(_, source)| !is_web(&source.url) && !placeholder::is_open(&source.url));
    refused
        .map(|(key, source)| {
            let what = format!("is \"{}\", which is not a web address", source.url);
            let mend = "give an address that starts with https://";
            Problem::new(facts_file(&facts.id), format!("sources.{key}.url"), what, mend)
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::checks::example::{self, Outcome, places};

    #[test]
    fn an_address_is_one_of_the_web_or_still_to_be_written() -> Outcome {
        let source = |url: &str| json!({ "title": "", "publisher": "", "kind": "label", "url": url });
        let facts = example::facts(json!({ "sources": {
            "secure": source("https://example.org/"),
            "open": source("[write] its address"),
            "script": source("javascript:alert(1)"),
            "bare": source("example.org"),
        } }))?;
        assert_eq!(places(&check(&facts)), ["sources.bare.url", "sources.script.url"]);
        Ok(())
    }
}
