//! A readable report on one card, for the person who is responsible for it. Committed in `reports/`, so that a change of
//! content shows its effect on the card.

use std::{collections::BTreeMap, fmt::Write};

use crate::{
    checks::{
        reading::{Grades, section_texts, sentences, whole_card},
        shown_ids,
    },
    content::{
        document::{LanguageRules, Scale},
        library::Medicine,
        names::card_name,
    },
};
use medication_card::model::{Band, Card, Tier};

/// The name of a card's report in `reports/`.
#[must_use]
pub fn file_name(card: &Card) -> String {
    format!("{}.md", card_name(&card.medicine, card.region, &card.lang))
}

/// The report of a card, as Markdown.
#[must_use]
pub fn report(card: &Card, medicine: &Medicine, rules: &LanguageRules) -> String {
    let mut page = String::new();
    // Writing to a String cannot fail.
    let _ = write!(
        page,
        "# {} ({}, {})\n\nMade by `medication-card report`.\n\n{}. {}. {}.\n",
        card.identity.name, card.region, card.lang, card.review.status, card.review.checked, card.review.next,
    );
    reading(&mut page, card, rules);
    side_effects(&mut page, card, medicine);
    topics(&mut page, card, medicine);
    sources(&mut page, card);
    page
}

fn reading(page: &mut String, card: &Card, rules: &LanguageRules) {
    let whole = whole_card(card, rules);
    let _ = write!(page, "\n## How hard it is to read\n\n");
    for formula in whole.figures.iter().map(|figure| figure.formula) {
        let (scale, limit) = match formula.scale {
            Scale::Grade => ("grade", "at most"),
            Scale::Ease => ("how easy", "at least"),
        };
        let _ = writeln!(
            page,
            "- {} ({scale}): {limit} {} for the card and {} for a section.",
            formula.name, formula.card, formula.section
        );
    }
    if whole.figures.is_empty() {
        let _ =
            writeln!(page, "No reading formula is known for this language, so **nothing measured how hard it is**.");
    }
    let names: String = whole.figures.iter().map(|figure| format!(" {} |", figure.formula.name)).collect();
    let _ = write!(
        page,
        "\nNames of medicines are not counted.\n\n\
         | Section | Words | Sentences |{names}\n|---|---|---|{}\n",
        "---|".repeat(whole.figures.len())
    );
    let mut row = |name: &str, grades: Grades<'_>| {
        let values: String = grades.figures.iter().map(|figure| format!(" {:.1} |", figure.value)).collect();
        let _ = writeln!(page, "| {name} | {} | {} |{values}", grades.words, grades.sentences);
    };
    row("**The card**", whole);
    for section in &card.sections {
        row(&section.title, Grades::of(&section_texts(section), rules));
    }

    let mut longest = sentences(card, rules);
    longest.sort_by_key(|(words, sentence)| (std::cmp::Reverse(*words), sentence.clone()));
    longest.dedup();
    let _ = write!(page, "\nThe longest sentences (at most {} words):\n\n", rules.longest_sentence);
    for (words, sentence) in longest.iter().take(5) {
        let _ = writeln!(page, "- {words}: {sentence}");
    }
}

fn side_effects(page: &mut String, card: &Card, medicine: &Medicine) {
    let effects = card.side_effects();
    let _ = write!(
        page,
        "\n## Side effects\n\n| Tier | Side effects | With a rate | Rate not known |\n|---|---|---|---|\n"
    );
    for tier in Tier::ALL {
        let of_tier: Vec<_> = effects.iter().filter(|effect| effect.tier == tier).collect();
        let known = of_tier.iter().filter(|effect| effect.band != Band::Unknown).count();
        let _ = writeln!(page, "| {} | {} | {known} | {} |", tier.name(), of_tier.len(), of_tier.len() - known);
    }
    let reactions = &medicine.coverage.label_reactions;
    let _ = write!(
        page,
        "\nReactions that the label lists: {}, each covered by a side effect of the card.\n\n",
        reactions.len()
    );
    for (reaction, effect) in reactions {
        let _ = writeln!(page, "- {reaction}: `{effect}`");
    }
}

fn topics(page: &mut String, card: &Card, medicine: &Medicine) {
    let ids = shown_ids(card);
    let _ = write!(page, "\n## Topics\n\n");
    for (topic, covered_by) in &medicine.coverage.topics {
        let shown: Vec<_> =
            covered_by.iter().filter(|id| ids.contains(id.as_str())).map(|id| format!("`{id}`")).collect();
        let _ = writeln!(page, "- {topic}: {}", shown.join(", "));
    }
}

fn sources(page: &mut String, card: &Card) {
    let sources = card.sources();
    let mut kinds: BTreeMap<&str, usize> = BTreeMap::new();
    for source in sources {
        *kinds.entry(source.kind.as_str()).or_default() += 1;
    }
    let _ =
        write!(page, "\n## Sources\n\n{} statements cite {} sources:\n\n", card.statements().count(), sources.len());
    for (kind, count) in kinds {
        let _ = writeln!(page, "- {kind}: {count}");
    }
}
