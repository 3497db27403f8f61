use yew::prelude::*;

use crate::model::{CardWords, People, fill};

/// Ten rows of ten people: those who surely notice the side effect, those who may, and the rest, in three tones and
/// three sizes, so that the picture is read without colour too.
///
/// One mark is one person of a hundred; a rate under 1 in 100 is one mark that may be. The number beside it comes first,
/// so the picture can be switched off. Each layer is one dashed line per row: a hundred marks cost three short paths.
pub(super) fn people(People { certain, most }: People, words: &CardWords) -> Html {
    let (range, rest) = (most.saturating_sub(certain).to_string(), 100_u8.saturating_sub(most).to_string());
    let label = fill(&words.picture, &[("certain", &certain.to_string()), ("range", &range), ("rest", &rest)]);
    html! {
        <svg class="people" viewBox="0 0 10 10" role="img" aria-label={label}>
            <path class="rest" d={marks(most, 100)} />
            <path class="range" d={marks(certain, most)} />
            <path class="certain" d={marks(0, certain)} />
        </svg>
    }
}

/// A path through the marks from the one at `from` up to the one before `to`, counted row by row.
///
/// Drawn with `stroke-dasharray: .8 .2`, every unit of length shows one mark.
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
