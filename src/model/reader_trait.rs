use serde::{Deserialize, Serialize};

/// Something about a reader that makes some statements matter more.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum ReaderTrait {
    /// Pregnant, or planning to be.
    Pregnant,
    /// Breastfeeding.
    Breastfeeding,
    /// A kidney problem.
    Kidney,
    /// 65 or older.
    Older,
    /// Epilepsy.
    Epilepsy,
    /// Drives.
    Drives,
    /// Drinks alcohol.
    Alcohol,
    /// Uses a pump.
    Pump,
}

impl ReaderTrait {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Self; 8] = [
        Self::Pregnant,
        Self::Breastfeeding,
        Self::Kidney,
        Self::Older,
        Self::Epilepsy,
        Self::Drives,
        Self::Alcohol,
        Self::Pump,
    ];

    /// The name used in data files.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Pregnant => "pregnant",
            Self::Breastfeeding => "breastfeeding",
            Self::Kidney => "kidney",
            Self::Older => "older",
            Self::Epilepsy => "epilepsy",
            Self::Drives => "drives",
            Self::Alcohol => "alcohol",
            Self::Pump => "pump",
        }
    }
}

// Selected traits are kept in a set of bits.
const _: () = assert!(ReaderTrait::ALL.len() <= super::Bits::CAPACITY);
