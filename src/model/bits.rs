/// Which of up to eight numbered things are chosen.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Bits(u8);

impl Bits {
    /// Whether the thing with this number is chosen.
    pub(crate) const fn has(self, number: u8) -> bool {
        self.0 & (1 << (number & 7)) != 0
    }

    /// The same, with this thing chosen or no longer.
    #[must_use]
    pub(crate) const fn toggle(self, number: u8) -> Self {
        Self(self.0 ^ (1 << (number & 7)))
    }

    /// Whether nothing is chosen.
    pub(crate) const fn is_empty(self) -> bool {
        self.0 == 0
    }
}
