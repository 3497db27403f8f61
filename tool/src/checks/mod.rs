//! What a card and its words have to fulfil.

pub(crate) mod coverage;
pub mod gate;
pub(crate) mod language;
pub(crate) mod numbers;
pub(crate) mod plain;
pub mod reading;
pub mod validate;
