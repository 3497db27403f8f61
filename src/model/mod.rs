//! The types of a finished card. No DOM, no files: the components, the tool and the tests share them.

mod alert;
mod answer;
mod bits;
mod card;
mod clinic;
mod counts;
mod id;
mod lang;
mod line;
mod people;
mod phone;
mod rank;
mod read;
mod region;
mod search;
mod selection;
mod text;
mod tier;
mod view;
mod words;

pub use alert::Alert;
pub use answer::Answer;
pub use bits::Bits;
pub use card::{
    Body, Card, Cited, Emergency, Fact, Group, Identity, Interaction, Level, Particulars, Review, Section, SideEffect,
    Source, Statement, Style, TakeAway, Tile, TraitHighlights,
};
pub use clinic::Clinic;
pub use counts::Counts;
pub use id::{Id, IdError};
pub use lang::{Direction, Lang, LangError};
pub use line::{Line, LineName, Lines};
pub use people::People;
pub use phone::Phone;
pub use read::NotACard;
pub use region::{Region, RegionError};
pub use search::{Hit, Index, Rule, SearchRules};
pub use selection::{Band, Order, Selection};
pub use text::{Call, Piece, Span, Text, fill, fill_with};
pub use tier::Tier;
pub use view::{Goal, HeadingLevel, Open, Stage, View};
pub use words::{CardWords, TierWords, Tiers};
