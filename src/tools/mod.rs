//! The native tool: reads `data/`, checks it, composes cards and writes them into `dist/`.
//!
//! ```text
//! data/  --library-->  documents  --validate-->  documents that hold  --compose-->  Card  --publish-->  dist/
//! ```

pub mod compose;
pub mod document;
mod dose;
pub mod draft;
mod file;
mod fill;
pub mod gate;
pub mod library;
mod names;
pub mod openfda;
mod place;
pub mod prerender;
pub mod problem;
pub mod publish;
pub mod report;
pub mod schema;
mod shipped;
pub mod tokens;
pub mod validate;
