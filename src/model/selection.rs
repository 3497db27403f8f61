use std::{cmp::Reverse, rc::Rc};

use serde::{Deserialize, Serialize};

use super::{Per, Rate, SideEffect, Tier};

/// How often a side effect is noticed, in four bands of the same denominator.
///
/// A range counts by its higher end, so that a band never promises less than the label does.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Band {
    /// 10 or more in 100.
    Ten,
    /// 1 to 9 in 100.
    One,
    /// Fewer than 1 in 100.
    Fewer,
    /// Nobody says.
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

    /// The band of a rate.
    #[must_use]
    pub fn of(rate: Option<Rate>) -> Self {
        match rate {
            None => Self::Unknown,
            Some(rate) if rate.per() != Per::Hundred => Self::Fewer,
            Some(Rate::Range { high, .. }) => {
                if high >= 10 {
                    Self::Ten
                } else if high >= 1 {
                    Self::One
                } else {
                    Self::Fewer
                }
            }
            Some(Rate::AtLeast { low, .. }) => {
                if low >= 10 {
                    Self::Ten
                } else {
                    Self::One
                }
            }
            Some(Rate::Below { high, .. }) => {
                if high > 10 {
                    Self::Ten
                } else if high > 1 {
                    Self::One
                } else {
                    Self::Fewer
                }
            }
        }
    }
}

/// In which order side effects stand.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Order {
    /// By what to do, the most urgent first; then as the card has them.
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
}

/// Which side effects a reader wants to see, and in which order. Nothing chosen on an axis means all of it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Selection {
    tiers: Vec<Tier>,
    bands: Vec<Band>,
    /// The order.
    pub order: Order,
}

impl Selection {
    /// Reads the part of a link behind `?`: `tier=urgent,contact&often=10&sort=name`. What is not known is passed over.
    #[must_use]
    pub fn parse(query: &str) -> Self {
        let mut selection = Self::default();
        for (key, value) in query.split('&').filter_map(|pair| pair.split_once('=')) {
            let values = || value.split(',');
            match key {
                "tier" => {
                    selection.tiers = Tier::ALL.into_iter().filter(|tier| values().any(|v| v == tier.name())).collect()
                }
                "often" => {
                    selection.bands = Band::ALL.into_iter().filter(|band| values().any(|v| v == band.name())).collect()
                }
                "sort" => {
                    selection.order = Order::ALL.into_iter().find(|order| order.name() == value).unwrap_or_default()
                }
                _ => {}
            }
        }
        selection
    }

    /// The same selection with a tier chosen, or no longer.
    #[must_use]
    pub fn toggle_tier(&self, tier: Tier) -> Self {
        Self { tiers: toggle(&self.tiers, tier), ..self.clone() }
    }

    /// The same selection with a band chosen, or no longer.
    #[must_use]
    pub fn toggle_band(&self, band: Band) -> Self {
        Self { bands: toggle(&self.bands, band), ..self.clone() }
    }

    /// The same selection in another order.
    #[must_use]
    pub fn in_order(&self, order: Order) -> Self {
        Self { order, ..self.clone() }
    }

    /// The same order with nothing left out.
    #[must_use]
    pub fn all(&self) -> Self {
        Self { order: self.order, ..Self::default() }
    }

    /// Whether the tier is chosen.
    #[must_use]
    pub fn has_tier(&self, tier: Tier) -> bool {
        self.tiers.contains(&tier)
    }

    /// Whether the band is chosen.
    #[must_use]
    pub fn has_band(&self, band: Band) -> bool {
        self.bands.contains(&band)
    }

    /// Whether anything may be left out.
    #[must_use]
    pub fn narrows(&self) -> bool {
        !self.tiers.is_empty() || !self.bands.is_empty()
    }

    /// Whether a side effect is shown.
    #[must_use]
    pub fn shows(&self, effect: &SideEffect) -> bool {
        (self.tiers.is_empty() || self.has_tier(effect.tier))
            && (self.bands.is_empty() || self.has_band(Band::of(effect.rate)))
    }

    /// All side effects in order; none is left out, so that hiding stays a matter of [`Selection::shows`].
    #[must_use]
    pub fn arrange(&self, effects: &[Rc<SideEffect>]) -> Vec<Rc<SideEffect>> {
        let mut arranged = effects.to_vec();
        match self.order {
            Order::Action => arranged.sort_by_key(|effect| effect.tier),
            Order::Often => arranged.sort_by_key(|effect| (Reverse(frequency(effect.rate)), effect.tier)),
            Order::Name => arranged.sort_by_cached_key(|effect| effect.name.to_ascii_lowercase()),
        }
        arranged
    }
}

fn toggle<T: PartialEq + Copy>(chosen: &[T], one: T) -> Vec<T> {
    let mut next: Vec<T> = chosen.iter().copied().filter(|other| *other != one).collect();
    if next.len() == chosen.len() {
        next.push(one);
    }
    next
}

/// A rate as parts of 10,000, the higher end first. Unknown is under everything.
fn frequency(rate: Option<Rate>) -> Option<(u32, u32)> {
    rate.map(|rate| {
        let scale = 10_000 / rate.per().people();
        match rate {
            Rate::Range { low, high, .. } => (high * scale, low * scale),
            Rate::AtLeast { low, .. } => (low * scale, low * scale),
            Rate::Below { high, .. } => ((high * scale).saturating_sub(1), 0),
        }
    })
}
