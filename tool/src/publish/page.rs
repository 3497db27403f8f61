use std::io;

use jiff::civil::Date;
use lol_html::{RewriteStrSettings, doc_comments, element, rewrite_str};
use serde_json::json;

use crate::content::names::card_name;
use medication_card::model::{Card, Particulars};

/// Elements that do nothing without a script.
const CONTROLS: &str =
    ".search, .traits, .toolbar, .choices, .take-away, .clinic-line, .narrowed, .pictures-switch, .reminder";

/// Elements that lead to a place on the card.
const WAYS: &str = ".tiles, [data-go]";

/// The fragment for a page without scripts: everything is open, and only links and what leads to a place can be pressed.
///
/// # Errors
/// When the fragment cannot be read as HTML.
pub(super) fn without_script(fragment: &str) -> io::Result<String> {
    let settings = RewriteStrSettings::new()
        .append_element_content_handler(element!(CONTROLS, |control| {
            control.remove();
            Ok(())
        }))
        .append_element_content_handler(element!(".section-button", |button| {
            button.remove_and_keep_content();
            Ok(())
        }))
        .append_element_content_handler(element!(".tier-button", |button| {
            button.set_tag_name("div")?;
            for name in ["type", "aria-pressed", "data-live"] {
                button.remove_attribute(name);
            }
            Ok(())
        }))
        // There is no switch for the sources.
        .append_element_content_handler(element!(".card", |card| {
            card.set_attribute("data-sources", "")?;
            Ok(())
        }))
        .append_element_content_handler(element!(".panel", |panel| {
            panel.remove_attribute("hidden");
            Ok(())
        }))
        // Hydration markers; this copy is never hydrated.
        .append_document_content_handler(doc_comments!(|comment| {
            comment.remove();
            Ok(())
        }));
    rewrite_str(fragment, settings).map_err(io::Error::other)
}

/// The same without what leads from one place to another: browsers do not follow links into a shadow root.
///
/// # Errors
/// When the card cannot be read as HTML.
pub(super) fn without_ways(static_html: &str) -> io::Result<String> {
    let remove = element!(WAYS, |way| {
        way.remove();
        Ok(())
    });
    rewrite_str(static_html, RewriteStrSettings::new().append_element_content_handler(remove)).map_err(io::Error::other)
}

/// The same with links in place of buttons that lead somewhere, and with every heading one level up, because the card's page
/// has no other headings.
fn on_its_own(static_html: &str) -> io::Result<String> {
    let link = element!("button[data-go]", |button| {
        let place = button.get_attribute("data-go").unwrap_or_default();
        button.remove_attribute("type");
        button.set_attribute("href", &format!("#{place}"))?;
        button.set_tag_name("a")?;
        Ok(())
    });
    let raise = element!("h2, h3, h4", |heading| {
        let level = match heading.tag_name().as_str() {
            "h2" => "h1",
            "h3" => "h2",
            _ => "h3",
        };
        heading.set_tag_name(level)?;
        Ok(())
    });
    let settings = RewriteStrSettings::new().append_element_content_handler(link).append_element_content_handler(raise);
    rewrite_str(static_html, settings).map_err(io::Error::other)
}

/// A complete page that needs no script: `cards/<name>/index.html`. `note` says for whom its telephone numbers are.
///
/// # Errors
/// When the card cannot be read as HTML.
pub(super) fn page(card: &Card, checked: Option<Date>, static_html: &str, note: &str) -> io::Result<String> {
    let article = on_its_own(static_html)?;
    let (lang, dir) = (card.lang.as_str(), card.direction.name());
    let title_lang = card.content.as_ref().map(|lang| format!(" lang=\"{lang}\"")).unwrap_or_default();
    let title = escape(&format!("{}: {}", card.identity.name, card.identity.lead));
    let (description, note) = (escape(&description(card)), escape(note));
    Ok(format!(
        r#"<!doctype html>
<html lang="{lang}" dir="{dir}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title{title_lang}>{title}</title>
<meta name="description" content="{description}">
<link rel="canonical" href="./">
<link rel="icon" href="data:,">
<link rel="stylesheet" href="../../medication-card.css">
<script type="application/ld+json">{}</script>
</head>
<body class="medication-card">
<main class="frame">
<div class="note" lang="{lang}" dir="{dir}"><p>{note}</p></div>
{article}</main>
</body>
</html>
"#,
        structured(card, checked)
    ))
}

/// The card as declarative shadow DOM, which makes no request, for pages that are written by hand.
///
/// `words` are shown where the browser does not support declarative shadow DOM and no script runs.
pub(super) fn snippet(card: &Card, styles: &[&str], html: &str, words: &str) -> String {
    let (medicine, region, lang) = (&card.medicine, card.region, &card.lang);
    let styles: String = styles.iter().map(|style| format!("<style>\n{style}\n</style>\n")).collect();
    let words = escape(words);
    format!(
        "<medication-card medicine=\"{medicine}\" region=\"{region}\" lang=\"{lang}\">\n\
         <template shadowrootmode=\"open\">\n{styles}<div class=\"frame\">\n{html}</div>\n</template>\n\
         {words}\n</medication-card>\n"
    )
}

/// What the medicine does, in one line.
fn description(card: &Card) -> String {
    let alert = card.alerts.first().map(|alert| alert.title.as_str()).unwrap_or_default();
    format!("{} {} {alert}", card.identity.lead, card.identity.purpose.text.plain()).trim_end().to_owned()
}

/// The page for search engines: schema.org's `MedicalWebPage` about a `Drug`.
fn structured(card: &Card, checked: Option<Date>) -> String {
    let (class, facts) = card
        .particulars()
        .map_or_else(Default::default, |Particulars { class, facts }| (class.text.plain(), facts.as_slice()));
    let texts = |id: &str| {
        let values = facts.iter().filter(|fact| fact.id == id).flat_map(|fact| &fact.values);
        values.map(|cited| cited.text.plain()).collect::<Vec<_>>()
    };
    let warnings = card.alerts.iter().flat_map(|alert| &alert.statements);
    let warnings: Vec<_> = warnings.map(|statement| statement.content.text.plain()).collect();
    let page = json!({
        "@context": "https://schema.org",
        "@type": "MedicalWebPage",
        "name": format!("{}: {}", card.identity.name, card.identity.lead),
        "description": description(card),
        "inLanguage": card.content_lang().as_str(),
        // No clinician has reviewed it, so there is no "lastReviewed".
        "creativeWorkStatus": "Draft",
        "dateModified": checked.map(|day| day.to_string()),
        "audience": { "@type": "PatientAudience", "geographicArea": card.region.code().to_uppercase() },
        "citation": card.sources().iter().map(|source| source.url.as_str()).collect::<Vec<_>>(),
        "about": {
            "@type": "Drug",
            "name": card.identity.name,
            "nonProprietaryName": card.identity.name,
            "description": card.identity.purpose.text.plain(),
            "drugClass": class,
            "dosageForm": texts("forms"),
            "alternateName": texts("brands"),
            "warning": warnings.join(" "),
            "identifier": card_name(&card.medicine, card.region, &card.lang),
        },
    });
    // `<` would end the script early.
    page.to_string().replace('<', "\\u003c")
}

/// Escapes a text for HTML, also for an attribute.
pub(super) fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}
