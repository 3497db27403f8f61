//! Help for the people who write cards: a new medicine, a draft from a label, everyday questions, and a readable report on every card.

pub mod new;
pub mod openfda;
pub mod questions;
pub mod report;
