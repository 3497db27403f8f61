//! The sections of every card.

use super::template::{GroupTemplate, SectionTemplate, StatementTemplate};
use crate::content::document::Shows;
use medication_card::model::Style;

/// Fields of a label about who has to be careful.
const CARE: &[&str] = &[
    "warnings_and_cautions",
    "warnings",
    "precautions",
    "general_precautions",
    "use_in_specific_populations",
    "geriatric_use",
    "pediatric_use",
    "ask_doctor",
    "ask_doctor_or_pharmacist",
];

/// The sections, in the order of the card.
pub(super) const SECTIONS: &[SectionTemplate] = &[
    SectionTemplate {
        id: "uses",
        title: "What it is for",
        shows: Shows::Text,
        groups: &[GroupTemplate {
            id: "uses-for",
            heading: "What it is used for",
            style: Style::List,
            statements: &[
                StatementTemplate {
                    id: "uses-first",
                    what: "what it is used for (an indication); one statement for each use",
                    fields: &["indications_and_usage", "purpose"],
                },
                StatementTemplate {
                    id: "uses-how",
                    what: "how it works, in one plain sentence",
                    fields: &["mechanism_of_action", "clinical_pharmacology"],
                },
            ],
        }],
    },
    SectionTemplate {
        id: "who-should-not",
        title: "Who should not take it",
        shows: Shows::Text,
        groups: &[
            GroupTemplate {
                id: "who-never",
                heading: "Do not take it if",
                style: Style::Warning,
                statements: &[StatementTemplate {
                    id: "who-never-first",
                    what: "who must not take it (a contraindication); one statement for each, and all of them in the \
                           summary of the section too",
                    fields: &["contraindications", "do_not_use"],
                }],
            },
            GroupTemplate {
                id: "who-ask",
                heading: "Ask first if",
                style: Style::List,
                statements: &[StatementTemplate {
                    id: "who-ask-first",
                    what: "who should ask before taking it; one statement for each",
                    fields: CARE,
                }],
            },
        ],
    },
    SectionTemplate {
        id: "how-to-take",
        title: "How to take it",
        shows: Shows::Text,
        groups: &[
            GroupTemplate {
                id: "taking",
                heading: "Taking it",
                style: Style::Text,
                statements: &[StatementTemplate {
                    id: "take-first",
                    what: "how and when to take it; list every number of the words under \"numbers\" in facts.json",
                    fields: &["dosage_and_administration", "instructions_for_use", "information_for_patients"],
                }],
            },
            GroupTemplate {
                id: "missed-dose",
                heading: "If you miss a dose",
                style: Style::Text,
                statements: &[StatementTemplate {
                    id: "missed-first",
                    what: "what to do about a missed dose",
                    fields: &["dosage_and_administration", "information_for_patients", "spl_medguide"],
                }],
            },
            GroupTemplate {
                id: "too-much",
                heading: "If you take too much",
                style: Style::Text,
                statements: &[StatementTemplate {
                    id: "too-much-first",
                    what: "what to do after too much of it",
                    fields: &["overdosage"],
                }],
            },
        ],
    },
    SectionTemplate { id: "side-effects", title: "Side effects", shows: Shows::SideEffects, groups: &[] },
    SectionTemplate {
        id: "other-medicines",
        title: "Other medicines and alcohol",
        shows: Shows::Interactions,
        groups: &[],
    },
    SectionTemplate {
        id: "pregnancy",
        title: "Pregnancy and breastfeeding",
        shows: Shows::Text,
        groups: &[
            GroupTemplate {
                id: "pregnancy-before",
                heading: "Pregnancy",
                style: Style::Text,
                statements: &[StatementTemplate {
                    id: "pregnancy-first",
                    what: "what to know before and during pregnancy",
                    fields: &[
                        "pregnancy",
                        "teratogenic_effects",
                        "nonteratogenic_effects",
                        "labor_and_delivery",
                        "pregnancy_or_breast_feeding",
                        "use_in_specific_populations",
                    ],
                }],
            },
            GroupTemplate {
                id: "breastfeeding",
                heading: "Breastfeeding",
                style: Style::Text,
                statements: &[StatementTemplate {
                    id: "breastfeeding-first",
                    what: "what to know about breastfeeding",
                    fields: &[
                        "nursing_mothers",
                        "lactation",
                        "pregnancy_or_breast_feeding",
                        "use_in_specific_populations",
                    ],
                }],
            },
        ],
    },
    SectionTemplate {
        id: "storage",
        title: "Storage",
        shows: Shows::Text,
        groups: &[GroupTemplate {
            id: "storing",
            heading: "Keeping it",
            style: Style::List,
            statements: &[StatementTemplate {
                id: "storing-first",
                what: "how to store it and how to dispose of it",
                fields: &["storage_and_handling", "how_supplied", "disposal_and_waste_handling"],
            }],
        }],
    },
    SectionTemplate {
        id: "carers",
        title: "If you care for someone who takes it",
        shows: Shows::Text,
        groups: &[GroupTemplate {
            id: "carers-watch",
            heading: "What to watch for",
            style: Style::List,
            statements: &[StatementTemplate {
                id: "carers-first",
                what: "what somebody who cares for a person should watch for and do, above all if the person cannot \
                       speak or act",
                fields: &["boxed_warning", "warnings_and_cautions", "warnings", "information_for_patients"],
            }],
        }],
    },
    SectionTemplate { id: "sources", title: "Sources", shows: Shows::Sources, groups: &[] },
];
