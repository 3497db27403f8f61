use yew::prelude::*;

use crate::model::{Counts, People};

/// Ten rows of ten people: those who certainly notice the side effect, those who may, and the rest, in three tones and
/// three sizes, so that the picture does not depend on colour.
///
/// One mark is one person in a hundred. A rate below 1 in 100 is one mark for "may". The number beside it is the main
/// statement, so the picture can be hidden. Each layer is one dashed line per row: a hundred marks take three short
/// paths.
pub(super) fn people(People { certain, most }: People, counts: &Counts) -> Html {
    let numbers =
        [("certain", certain), ("range", most.saturating_sub(certain)), ("rest", 100_u8.saturating_sub(most))];
    let label = counts.say(&counts.picture, &numbers.map(|(name, number)| (name, number.into())));
    html! {
        <svg class="people" viewBox="0 0 10 10" role="img" aria-label={label}>
            <path class="rest" d={marks(most, 100)} />
            <path class="range" d={marks(certain, most)} />
            <path class="certain" d={marks(0, certain)} />
        </svg>
    }
}

/// A path through the marks from `from` up to but excluding `to`, counted row by row.
///
/// With `stroke-dasharray: .8 .2`, every unit of length is one mark.
fn marks(from: u8, to: u8) -> String {
    use std::fmt::Write;
    let mut path = String::new();
    let mut at = from;
    while at < to {
        let (row, column) = (at / 10, at % 10);
        let length = (10 - column).min(to - at);
        // Writing to a String cannot fail.
        let _ = write!(path, "M{column} {row}.5h{length}");
        at += length;
    }
    path
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_fill_rows_from_any_start() {
        assert_eq!(marks(0, 0), "");
        assert_eq!(marks(0, 3), "M0 0.5h3");
        assert_eq!(marks(8, 23), "M8 0.5h2M0 1.5h10M0 2.5h3");
    }

    #[test]
    fn every_person_is_drawn_once() {
        let length = |path: String| -> u32 {
            path.split('h').skip(1).filter_map(|rest| rest.split('M').next()?.parse::<u32>().ok()).sum()
        };
        for (certain, most) in [(0, 0), (10, 63), (5, 15), (0, 1), (99, 100), (100, 100)] {
            let drawn = length(marks(0, certain)) + length(marks(certain, most)) + length(marks(most, 100));
            assert_eq!(drawn, 100, "{certain} to {most}");
        }
    }
}
