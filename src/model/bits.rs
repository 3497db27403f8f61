/// A set of up to 32 numbered things.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Bits(u32);

impl Bits {
    /// How many numbers there are, from 0.
    pub const CAPACITY: usize = u32::BITS as usize;

    /// Whether this number is in the set.
    pub(crate) const fn has(self, number: u8) -> bool {
        self.0 & Self::bit(number) != 0
    }

    /// The set with this number added, or removed if it was there.
    #[must_use]
    pub(crate) const fn toggle(self, number: u8) -> Self {
        Self(self.0 ^ Self::bit(number))
    }

    /// Whether the set is empty.
    pub(crate) const fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// No bit at all for a number that does not fit, so that it is never taken for another.
    const fn bit(number: u8) -> u32 {
        match 1_u32.checked_shl(number as u32) {
            Some(bit) => bit,
            None => 0,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_number_is_a_bit_of_its_own() {
        // A regression: the ninth number toggled the first.
        for number in 0..Bits::CAPACITY as u8 {
            let only = Bits::default().toggle(number);
            let found: Vec<u8> = (0..=u8::MAX).filter(|other| only.has(*other)).collect();
            assert_eq!(found, [number]);
            assert!(only.toggle(number).is_empty());
        }
    }

    #[test]
    fn a_number_that_does_not_fit_is_never_in_the_set() {
        assert!(Bits::default().toggle(Bits::CAPACITY as u8).is_empty());
    }
}
