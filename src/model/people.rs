use serde::Serialize;

/// Of a hundred people, how many surely notice a side effect, and how many at the most.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct People {
    /// Those who surely do.
    pub certain: u8,
    /// All who may.
    pub most: u8,
}
