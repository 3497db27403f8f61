//! The files of `data/` as they are written. `data/README.md` explains each field to a writer.

mod counted;
mod facts;
mod identity;
mod interface;
mod language;
mod questions;
mod rates;
mod regions;
mod undecided;
mod words;

use medication_card::model::Region;

pub use counted::{Counted, PluralCategory};
pub use facts::{
    AlertFacts, AlertKind, Facts, GetHelpFacts, GroupFacts, InteractionFacts, RelevanceFacts, ReviewFacts,
    ReviewStatus, SectionFacts, Shows, SideEffectFacts, SourceFacts, SourceKind, StatementFacts,
};
pub use identity::{
    BrandFacts, Cited, Control, FormFacts, IdentityFacts, LegalFacts, LookAlikeFacts, Market, Supply, UseFacts,
};
pub use interface::{
    Borrowed, ComposeWords, CountWords, FailureWords, FrequencyWords, IdentityTerms, Interface, LegalWords, LevelWords,
    LineWords,
};
pub use language::{
    Consonant, Coverage, DatePatterns, Formula, LanguageRules, RatePatterns, Reading, Scale, SearchWords, Syllables,
};
pub use questions::{Question, Questions};
pub use rates::{Basis, Comparison, RateFacts, StudyGroupFacts};
pub use regions::{Line, RegionFacts, Regions};
pub(crate) use undecided::plain_enums;
pub use words::{
    GroupWords, IdentityWords, InteractionWords, Passage, SectionWords, SideEffectWords, StudyGroupWords, TestWords,
    Words,
};

/// Whether what names these regions holds in one of them. What names none holds everywhere.
fn holds_in(regions: Option<&[Region]>, region: Region) -> bool {
    regions.is_none_or(|regions| regions.contains(&region))
}
