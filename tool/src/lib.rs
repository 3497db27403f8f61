//! The native tool: reads `data/`, composes and checks cards, and publishes them to `dist/`.
//!
//! ```text
//! data/ --content--> documents --compose--> Card --checks--> Card without problems --publish--> dist/
//! ```
//!
//! Modules import in this order only: `content` knows none of the others, `compose` knows `content`, `checks` know
//! both, and `publish` and `authoring` may know all three.

pub mod authoring;
pub mod checks;
pub mod compose;
pub mod content;
pub mod publish;
