/// Positions of these keys, the smallest key first. Equal keys keep their order.
///
/// An insertion sort: the lists of a card are short, and the sort of the standard library is larger than the rest of
/// the search.
pub(super) fn ranked(keys: impl Iterator<Item = u64>) -> Vec<usize> {
    let mut ranked: Vec<(u64, usize)> = Vec::new();
    for (at, key) in keys.enumerate() {
        let place = ranked.partition_point(|(other, _)| *other <= key);
        ranked.insert(place, (key, at));
    }
    ranked.into_iter().map(|(_, at)| at).collect()
}
