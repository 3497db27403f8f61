//! Helps a person to write: a new medicine, a draft from a label, and a readable report of every card.

pub mod new;
pub mod openfda;
pub mod report;
