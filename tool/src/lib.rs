//! The native tool: reads `data/`, composes and checks cards, and publishes them to `dist/`.
//!
//! ```text
//! data/ --content--> documents --compose--> Card --checks--> Card without problems --publish--> dist/
//! ```
//!
//! Modules import in this order only: `content` none of the others, `compose` `content`, `checks` both, and `publish`
//! and `authoring` all three. `watch` needs none of them. [`checks::validate`] composes the cards of a library and checks them.

pub mod authoring;
pub mod checks;
pub mod compose;
pub mod content;
pub mod publish;
pub mod watch;
