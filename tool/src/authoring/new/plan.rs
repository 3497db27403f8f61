//! What every card has to say, in the order in which it says it, and in which fields of a label a writer finds it.

use crate::content::document::Shows;
use medication_card::model::Style;

/// A statement that is to be written.
pub(super) struct Wanted {
    pub(super) id: &'static str,
    /// Completes "write …".
    pub(super) what: &'static str,
    /// The fields of an openFDA label that tell of it.
    pub(super) fields: &'static [&'static str],
}

/// Statements that belong together.
pub(super) struct WantedGroup {
    pub(super) id: &'static str,
    pub(super) heading: &'static str,
    pub(super) style: Style,
    pub(super) statements: &'static [Wanted],
}

/// A section with its heading.
pub(super) struct WantedSection {
    pub(super) id: &'static str,
    pub(super) title: &'static str,
    pub(super) shows: Shows,
    pub(super) groups: &'static [WantedGroup],
}

/// Fields of a label that say who has to be careful.
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

pub(super) const KEY_FACTS: &[Wanted] = &[Wanted {
    id: "key-first",
    what: "the one thing that matters most, in a short sentence; add a second and a third if need be",
    fields: &["boxed_warning", "warnings_and_cautions", "warnings", "information_for_patients"],
}];

pub(super) const SIGNS: &[Wanted] = &[Wanted {
    id: "help-first",
    what: "a sign of an emergency that completes \"Call the emergency number if\", such as \"cannot be woken up\"; \
           one statement for each sign",
    fields: &["boxed_warning", "warnings_and_cautions", "warnings", "overdosage", "stop_use"],
}];

pub(super) const ALSO: &[Wanted] = &[Wanted {
    id: "help-too-much",
    what: "whom to call after too much of it; the word poison in braces becomes the poison line of the region",
    fields: &["overdosage", "keep_out_of_reach_of_children"],
}];

pub(super) const DO_NOT_STOP: &[Wanted] = &[Wanted {
    id: "stop-first",
    what: "why not to stop it suddenly, and what to do instead",
    fields: &["boxed_warning", "warnings_and_cautions", "warnings", "dependence", "drug_abuse_and_dependence"],
}];

pub(super) const SECTIONS: &[WantedSection] = &[
    WantedSection {
        id: "uses",
        title: "What it is for",
        shows: Shows::Text,
        groups: &[WantedGroup {
            id: "uses-for",
            heading: "What it is used for",
            style: Style::List,
            statements: &[
                Wanted {
                    id: "uses-first",
                    what: "what it is used for (an indication); one statement for each use",
                    fields: &["indications_and_usage", "purpose"],
                },
                Wanted {
                    id: "uses-how",
                    what: "how it works, in one plain sentence",
                    fields: &["mechanism_of_action", "clinical_pharmacology"],
                },
            ],
        }],
    },
    WantedSection {
        id: "who-should-not",
        title: "Who should not take it",
        shows: Shows::Text,
        groups: &[
            WantedGroup {
                id: "who-never",
                heading: "Do not take it if",
                style: Style::Warning,
                statements: &[Wanted {
                    id: "who-never-first",
                    what: "who must not take it (a contraindication); one statement for each, and all of them in the \
                           summary of the section too",
                    fields: &["contraindications", "do_not_use"],
                }],
            },
            WantedGroup {
                id: "who-ask",
                heading: "Ask first if",
                style: Style::List,
                statements: &[Wanted {
                    id: "who-ask-first",
                    what: "who should ask before taking it; one statement for each",
                    fields: CARE,
                }],
            },
        ],
    },
    WantedSection {
        id: "how-to-take",
        title: "How to take it",
        shows: Shows::Text,
        groups: &[
            WantedGroup {
                id: "taking",
                heading: "Taking it",
                style: Style::Text,
                statements: &[Wanted {
                    id: "take-first",
                    what: "how and when to take it; list every number of the words under \"numbers\" in facts.json",
                    fields: &["dosage_and_administration", "instructions_for_use", "information_for_patients"],
                }],
            },
            WantedGroup {
                id: "missed-dose",
                heading: "If you miss a dose",
                style: Style::Text,
                statements: &[Wanted {
                    id: "missed-first",
                    what: "what to do about a missed dose",
                    fields: &["dosage_and_administration", "information_for_patients", "spl_medguide"],
                }],
            },
            WantedGroup {
                id: "too-much",
                heading: "If you take too much",
                style: Style::Text,
                statements: &[Wanted {
                    id: "too-much-first",
                    what: "what to do after too much of it",
                    fields: &["overdosage"],
                }],
            },
        ],
    },
    WantedSection { id: "side-effects", title: "Side effects", shows: Shows::SideEffects, groups: &[] },
    WantedSection {
        id: "other-medicines",
        title: "Other medicines and alcohol",
        shows: Shows::Interactions,
        groups: &[],
    },
    WantedSection {
        id: "pregnancy",
        title: "Pregnancy and breastfeeding",
        shows: Shows::Text,
        groups: &[
            WantedGroup {
                id: "pregnancy-before",
                heading: "Pregnancy",
                style: Style::Text,
                statements: &[Wanted {
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
            WantedGroup {
                id: "breastfeeding",
                heading: "Breastfeeding",
                style: Style::Text,
                statements: &[Wanted {
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
    WantedSection {
        id: "storage",
        title: "Storage",
        shows: Shows::Text,
        groups: &[WantedGroup {
            id: "storing",
            heading: "Keeping it",
            style: Style::List,
            statements: &[Wanted {
                id: "storing-first",
                what: "how to keep it and how to get rid of it",
                fields: &["storage_and_handling", "how_supplied", "disposal_and_waste_handling"],
            }],
        }],
    },
    WantedSection { id: "sources", title: "Sources", shows: Shows::Sources, groups: &[] },
];

/// What a card has to talk about, each with what does.
pub(super) const TOPICS: &[(&str, &str)] = &[
    ("approved uses", "uses"),
    ("who must not take it", "who-never"),
    ("who should ask first", "who-ask"),
    ("dosing", "taking"),
    ("missed dose", "missed-dose"),
    ("overdose", "too-much"),
    ("stopping", "do-not-stop"),
    ("side effects", "side-effects"),
    ("other medicines", "other-medicines"),
    ("pregnancy", "pregnancy-before"),
    ("breastfeeding", "breastfeeding"),
    ("storage", "storing"),
];

/// Every statement that a card needs.
pub(super) fn statements() -> impl Iterator<Item = &'static Wanted> {
    let groups = SECTIONS.iter().flat_map(|section| section.groups);
    [KEY_FACTS, SIGNS, ALSO, DO_NOT_STOP].into_iter().flatten().chain(groups.flat_map(|group| group.statements))
}
