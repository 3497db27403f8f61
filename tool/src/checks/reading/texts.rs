//! What a card says, text by text, in reading order.

use medication_card::model::{Body, Card, Section, Text};

/// Everything that a card says.
pub(super) fn card_texts(card: &Card) -> Vec<String> {
    let mut texts = block_texts(card);
    texts.extend(card.sections.iter().flat_map(section_texts));
    texts
}

/// Everything that stands before the sections, what kind of medicine it is, and the last line.
pub(crate) fn block_texts(card: &Card) -> Vec<String> {
    let mut texts = vec![
        format!("{} {}", card.identity.lead, card.identity.purpose.text.plain()),
        card.emergency.title.plain(),
        card.words.disclaimer.clone(),
    ];
    texts.extend(card.particulars().map(|particulars| particulars.class.text.plain()));
    texts.extend(card.alerts.iter().map(|alert| alert.title.clone()));
    let blocks = card.emergency.signs.iter().chain(&card.emergency.also);
    let blocks = blocks.chain(card.alerts.iter().flat_map(|alert| &alert.statements)).chain(&card.key_facts);
    texts.extend(blocks.map(|statement| statement.content.text.plain()));
    texts
}

/// Everything a section says, in reading order. Its list of sources is not for reading.
pub(crate) fn section_texts(section: &Section) -> Vec<String> {
    let mut texts = vec![section.title.clone(), section.summary.clone()];
    for group in &section.groups {
        texts.extend(group.heading.clone());
        texts.extend(group.lead.as_ref().map(|lead| lead.text.plain()));
        texts.extend(group.statements.iter().map(|statement| statement.content.text.plain()));
    }
    match &section.body {
        Body::SideEffects(effects) => {
            for effect in effects {
                texts.extend([effect.notice.clone(), effect.rate_text.plain()]);
                texts.extend(effect.complement.clone());
                texts.extend(effect.rate_notes.iter().map(Text::plain));
                texts.push(effect.action.plain());
                texts.extend(effect.step_up.as_ref().map(Text::plain));
            }
        }
        Body::Interactions(list) => {
            texts
                .extend(list.iter().flat_map(|entry| [entry.name.clone(), entry.effect.plain(), entry.action.plain()]));
        }
        // What kind of medicine it is is among the blocks: it is too short to be measured by itself.
        Body::Text | Body::Sources(_) | Body::Medicine(_) => {}
    }
    texts
}
