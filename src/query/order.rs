//! Puts lists in order by whole numbers. One sort serves every list: each further one would cost the page 4 KB.

/// Up to three numbers; the first decides, the others settle what is equal. What is equal in all keeps its order.
pub(super) type Rank = [i128; 3];

/// Puts items in the order of their ranks.
pub(super) fn by_rank<T>(items: &mut Vec<T>, rank: impl Fn(&T) -> Rank) {
    let mut order: Vec<(Rank, usize)> = items.iter().enumerate().map(|(at, item)| (rank(item), at)).collect();
    order.sort_unstable();
    let mut taken: Vec<Option<T>> = items.drain(..).map(Some).collect();
    items.extend(order.into_iter().filter_map(|(_, at)| taken[at].take()));
}
