//! The files of `data/` as they are written. `data/README.md` explains each field to a writer.

mod facts;
mod interface;
mod language;
mod regions;
mod undecided;
mod words;

pub use facts::{
    AlertFacts, AlertKind, Basis, BrandFacts, Cited, Comparison, Facts, FormFacts, GetHelpFacts, GroupFacts,
    IdentityFacts, InteractionFacts, RateFacts, RelevanceFacts, ReviewFacts, ReviewStatus, SectionFacts, Shows,
    SideEffectFacts, SourceFacts, SourceKind, StatementFacts,
};
pub use interface::{Borrowed, ComposeWords, FailureWords, FrequencyWords, Interface, LevelWords, LineWords};
pub use language::{Coverage, LanguageRules};
pub use regions::{Line, RegionFacts, Regions};
pub(crate) use undecided::plain_enums;
pub use words::{GroupWords, IdentityWords, InteractionWords, Passage, SectionWords, SideEffectWords, Words};
