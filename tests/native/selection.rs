//! Choosing and ordering side effects: whatever is chosen, nothing is lost.

use std::collections::BTreeSet;

use medication_card::model::{Band, Order, Selection, SideEffect, Tier};
use medication_card_tool::content::{
    figure::Figure,
    rate::{Per, Rate},
};
use proptest::prelude::*;

use super::support::real_cards;

fn effects() -> Vec<SideEffect> {
    real_cards().iter().flat_map(|card| card.side_effects().to_vec()).collect()
}

fn selections() -> impl Strategy<Value = Selection> {
    let tiers = proptest::sample::subsequence(Tier::ALL.to_vec(), 0..=4);
    let bands = proptest::sample::subsequence(Band::ALL.to_vec(), 0..=4);
    (tiers, bands, proptest::sample::select(Order::ALL.to_vec())).prop_map(|(tiers, bands, order)| {
        let chosen = tiers.into_iter().fold(Selection::default(), |selection, tier| selection.toggle_tier(tier));
        bands.into_iter().fold(chosen, |selection, band| selection.toggle_band(band)).in_order(order)
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn every_order_holds_every_side_effect_once(selection in selections()) {
        let all = effects();
        let mut places = selection.order.arrange(&all);
        places.sort_unstable();
        prop_assert_eq!(places, (0..all.len()).collect::<Vec<_>>());
    }

    #[test]
    fn what_one_choice_shows_and_what_the_others_show_is_everything(selection in selections()) {
        // Splitting a selection by tier and by band loses nothing and shows nothing twice.
        for effect in effects() {
            let by_tier = Tier::ALL.into_iter().filter(|tier| Selection::default().toggle_tier(*tier).shows(&effect));
            let by_band = Band::ALL.into_iter().filter(|band| Selection::default().toggle_band(*band).shows(&effect));
            prop_assert_eq!((by_tier.count(), by_band.count()), (1, 1), "{}", effect.id);
            prop_assert!(selection.all().shows(&effect), "show all shows {}", effect.id);
            prop_assert_eq!(selection.all().order, selection.order);
        }
    }

    #[test]
    fn the_order_does_not_depend_on_how_the_list_was_given(selection in selections(), seed in any::<u64>()) {
        let all = real_cards()[0].side_effects().to_vec();
        let mut shuffled = all.clone();
        shuffled.sort_by_key(|effect| effect.id.as_str().bytes().fold(seed, |hash, byte| hash.wrapping_mul(31) ^ u64::from(byte)));
        let arranged = |effects: &[SideEffect]| -> Vec<_> {
            let order = selection.order.arrange(effects);
            order.into_iter().map(|at| (effects[at].tier, effects[at].band != Band::Unknown, effects[at].name.clone())).collect()
        };
        let (one, other) = (arranged(&all), arranged(&shuffled));
        match selection.order {
            Order::Name => prop_assert_eq!(one, other),
            Order::Action => prop_assert!(other.is_sorted_by_key(|(tier, ..)| *tier)),
            Order::Often => prop_assert!(other.is_sorted_by_key(|(_, known, _)| !known), "unknown is last"),
        }
    }

    #[test]
    fn choosing_twice_is_choosing_nothing(selection in selections(), tier in proptest::sample::select(Tier::ALL.to_vec())) {
        let twice = selection.toggle_tier(tier).toggle_tier(tier);
        for effect in effects() {
            prop_assert_eq!(twice.shows(&effect), selection.shows(&effect));
        }
    }

    #[test]
    fn a_link_with_anything_in_it_is_read(query in ".{0,60}") {
        let _ = Selection::parse(&query);
    }
}

#[test]
fn a_link_chooses_tiers_bands_and_order() {
    let selection = Selection::parse("tier=urgent,contact&often=10,unknown&sort=name");
    let chosen: BTreeSet<_> = Tier::ALL.into_iter().filter(|tier| selection.has_tier(*tier)).collect();
    assert_eq!(chosen, [Tier::Urgent, Tier::Contact].into());
    assert!(selection.has_band(Band::Ten) && selection.has_band(Band::Unknown) && !selection.has_band(Band::One));
    assert_eq!(selection.order, Order::Name);
    assert_eq!(
        Selection::parse("tier=mild&often=2&sort=x&y"),
        Selection::default(),
        "what is not known is passed over"
    );
}

#[test]
fn a_range_counts_by_its_higher_end() {
    let band = |low: Option<u32>, high: Option<u32>, per| {
        Rate::new(low.map(Figure::whole), high.map(Figure::whole), per).ok().map_or(Band::Unknown, Rate::band)
    };
    assert_eq!(band(Some(1), Some(11), Per::Hundred), Band::Ten);
    assert_eq!(band(Some(1), Some(9), Per::Hundred), Band::One);
    assert_eq!(band(Some(0), Some(0), Per::Hundred), Band::Fewer);
    assert_eq!(band(Some(1), Some(9), Per::Thousand), Band::Fewer);
    assert_eq!(band(None, Some(1), Per::TenThousand), Band::Fewer);
}
