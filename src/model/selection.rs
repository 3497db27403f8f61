use serde::Serialize;

use super::{Bits, SideEffect, Tier, rank::ranked};

/// How often a side effect is noticed, in four bands of the same denominator.
///
/// A range is in the band of its upper end, so that a band never promises less than the label says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
pub enum Band {
    /// 10 or more in 100.
    Ten,
    /// 1 to 9 in 100.
    One,
    /// Fewer than 1 in 100.
    Fewer,
    /// Unknown.
    Unknown,
}

impl Band {
    /// All bands, the most frequent first and the unknown last.
    pub const ALL: [Self; 4] = [Self::Ten, Self::One, Self::Fewer, Self::Unknown];

    /// The name used in links.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Ten => "10",
            Self::One => "1",
            Self::Fewer => "less",
            Self::Unknown => "unknown",
        }
    }
}

/// The order of side effects.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Order {
    /// By what to do, the most urgent first; then in the order of the card.
    #[default]
    Action,
    /// By how often, the most frequent first and the unknown last; then by what to do.
    Often,
    /// By name.
    Name,
}

impl Order {
    /// All orders.
    pub const ALL: [Self; 3] = [Self::Action, Self::Often, Self::Name];

    /// The name used in links.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Action => "action",
            Self::Often => "often",
            Self::Name => "name",
        }
    }

    /// Indices of all these side effects in this order. None is left out: filtering is up to [`Selection::shows`].
    #[must_use]
    pub fn arrange(self, effects: &[SideEffect]) -> Vec<usize> {
        ranked(effects.iter().map(|effect| match self {
            Self::Action => effect.tier as u64,
            Self::Often => u64::from(effect.by_often),
            Self::Name => u64::from(effect.by_name),
        }))
    }
}

/// Which side effects are shown, and in which order. Nothing selected on an axis means everything.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Selection {
    tiers: Bits,
    bands: Bits,
    /// The order.
    pub order: Order,
}

impl Selection {
    /// Parses the part of a link behind `?`: `tier=urgent,contact&often=10&sort=name`. Unknown names are ignored.
    #[must_use]
    pub fn parse(query: &str) -> Self {
        let mut selection = Self::default();
        for (key, value) in query.split('&').filter_map(|pair| pair.split_once('=')) {
            let says = |name: &str| value.split(',').any(|said| said == name);
            match key {
                "tier" => {
                    let named = Tier::ALL.iter().filter(|tier| says(tier.name()));
                    selection.tiers = named.fold(Bits::default(), |all, tier| all.toggle(*tier as u8));
                }
                "often" => {
                    let named = Band::ALL.iter().filter(|band| says(band.name()));
                    selection.bands = named.fold(Bits::default(), |all, band| all.toggle(*band as u8));
                }
                "sort" => {
                    selection.order = Order::ALL.into_iter().find(|order| order.name() == value).unwrap_or_default();
                }
                _ => {}
            }
        }
        selection
    }

    /// The same selection with this tier toggled.
    #[must_use]
    pub fn toggle_tier(self, tier: Tier) -> Self {
        Self { tiers: self.tiers.toggle(tier as u8), ..self }
    }

    /// The same selection with this band toggled.
    #[must_use]
    pub fn toggle_band(self, band: Band) -> Self {
        Self { bands: self.bands.toggle(band as u8), ..self }
    }

    /// The same selection in another order.
    #[must_use]
    pub fn in_order(self, order: Order) -> Self {
        Self { order, ..self }
    }

    /// The same order without a filter.
    #[must_use]
    pub fn all(self) -> Self {
        Self { order: self.order, ..Self::default() }
    }

    /// Whether the tier is selected.
    #[must_use]
    pub fn has_tier(self, tier: Tier) -> bool {
        self.tiers.has(tier as u8)
    }

    /// Whether the band is selected.
    #[must_use]
    pub fn has_band(self, band: Band) -> bool {
        self.bands.has(band as u8)
    }

    /// Whether effects of the tier are shown, if their band is.
    #[must_use]
    pub fn allows_tier(self, tier: Tier) -> bool {
        self.tiers.is_empty() || self.has_tier(tier)
    }

    /// Whether effects of the band are shown, if their tier is.
    #[must_use]
    pub fn allows_band(self, band: Band) -> bool {
        self.bands.is_empty() || self.has_band(band)
    }

    /// Whether anything may be hidden.
    #[must_use]
    pub fn narrows(self) -> bool {
        !(self.tiers.is_empty() && self.bands.is_empty())
    }

    /// Whether a side effect is shown.
    #[must_use]
    pub fn shows(self, effect: &SideEffect) -> bool {
        self.allows_tier(effect.tier) && self.allows_band(effect.band)
    }
}
