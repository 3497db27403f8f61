//! The files of `data/`: what they may hold, and how they are read.

pub(crate) mod bundled;
pub mod document;
pub mod figure;
mod file;
mod json;
pub mod library;
mod mistakes;
pub(crate) mod names;
mod place;
pub(crate) mod placeholder;
pub mod problem;
pub mod rate;
pub mod schema;
