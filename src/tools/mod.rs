//! The native tool: reads `data/`, checks it, composes cards and writes them into `dist/`.
//!
//! ```text
//! data/  --library-->  documents  --validate-->  documents that hold  --compose-->  Card  --publish-->  dist/
//! ```

pub mod compose;
pub mod document;
mod fill;
pub mod library;
mod names;
pub mod prerender;
pub mod problem;
pub mod publish;
pub mod validate;
