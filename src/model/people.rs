use serde::Serialize;

/// Out of a hundred people, how many certainly notice a side effect, and how many at most.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct People {
    /// Those who certainly do.
    pub certain: u8,
    /// All who may.
    pub most: u8,
}
