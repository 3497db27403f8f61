//! Parts of the body, under which labels group adverse reactions: "Gastrointestinal disorders".

/// Parts of the body and of medicine that name a group.
const PARTS: [&str; 60] = [
    "allergic",
    "appendages",
    "autonomic",
    "blood",
    "body",
    "breast",
    "cardiac",
    "cardiovascular",
    "connective",
    "dermatologic",
    "dermatological",
    "digestive",
    "ear",
    "ears",
    "endocrine",
    "eye",
    "eyes",
    "gastrointestinal",
    "general",
    "genitourinary",
    "heart",
    "hematologic",
    "hematological",
    "hemic",
    "hepatic",
    "hepatobiliary",
    "immune",
    "infections",
    "infestations",
    "injury",
    "investigations",
    "labyrinth",
    "liver",
    "lymphatic",
    "mediastinal",
    "metabolic",
    "metabolism",
    "musculoskeletal",
    "neoplasms",
    "nervous",
    "neurologic",
    "neurological",
    "neuropsychiatric",
    "nutrition",
    "nutritional",
    "poisoning",
    "psychiatric",
    "renal",
    "reproductive",
    "respiratory",
    "senses",
    "skin",
    "stomach",
    "subcutaneous",
    "system",
    "thoracic",
    "tissue",
    "urinary",
    "urogenital",
    "vascular",
];

/// Words beside those in such names. A name with any other word may be a group of people: "Renal impairment".
const OTHERS: [&str; 20] = [
    "a",
    "administration",
    "and",
    "as",
    "bone",
    "central",
    "complications",
    "conditions",
    "disorder",
    "disorders",
    "of",
    "organs",
    "peripheral",
    "procedural",
    "site",
    "special",
    "systems",
    "the",
    "tract",
    "whole",
];

/// Whether a text is the name of a part of the body and nothing else.
pub(super) fn is_organ_class(text: &str) -> bool {
    let text = text.to_lowercase();
    let words: Vec<&str> = text.split(|c: char| !c.is_alphabetic()).filter(|word| !word.is_empty()).collect();
    let is_part = |word: &&str| PARTS.contains(word);
    words.iter().any(is_part) && words.iter().all(|word| is_part(word) || OTHERS.contains(word))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_of_the_body_are_told_from_reactions_and_from_groups_of_people() {
        for name in [
            "Skin and Appendages",
            "Body as a Whole",
            "Central and Peripheral Nervous System",
            "Eye disorders",
            "Injury, poisoning and procedural complications",
            "General disorders and administration site conditions",
            "Respiratory, thoracic and mediastinal disorders",
        ] {
            assert!(is_organ_class(name), "{name}");
        }
        for name in
            ["Nervousness", "Renal impairment", "Hepatic failure", "Men", "Urinary tract infection", "Special", ""]
        {
            assert!(!is_organ_class(name), "{name}");
        }
    }
}
