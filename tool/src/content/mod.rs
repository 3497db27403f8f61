//! The files of `data/`: what they may hold, and how they are read.

pub(crate) mod bundled;
mod digits;
pub mod document;
pub mod figure;
mod file;
mod json;
pub mod library;
mod lines;
mod mistakes;
pub(crate) mod names;
mod place;
pub(crate) mod placeholder;
pub(crate) mod plurals;
pub mod problem;
pub mod rate;
pub mod schema;
