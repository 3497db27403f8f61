//! Words by which a number of a label may count something else than all who notice a side effect. They are looked for
//! anywhere in a text in small letters, so the beginning of a word is enough.

/// Other people, or another thing that happened to them. In running text, later sentences may still speak of it.
pub(super) const OTHER_SUBJECTS: [&str; 16] = [
    "discontinu",
    "withdr",
    "stopped",
    "serious",
    "severe",
    "fatal",
    "death",
    "pediatric",
    "child",
    "adolescent",
    "elderly",
    "geriatric",
    "older",
    "women",
    "overdos",
    "abuse",
];

/// Another measure, or another medicine besides.
pub(super) const OTHER_COUNTS: [&str; 5] = ["combination", "laborator", "baseline", "grade", "died"];
