use std::collections::BTreeSet;

/// What stands in a list for the second time or more, with its position.
pub(super) fn repeated<T: Copy + Ord>(list: impl IntoIterator<Item = T>) -> Vec<(usize, T)> {
    let mut seen = BTreeSet::new();
    list.into_iter().enumerate().filter(|(_, item)| !seen.insert(*item)).collect()
}
