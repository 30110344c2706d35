//! The largest sum of weights among which no two conflict (a maximum-weight independent set).
//!
//! In come weights and conflicts; out come the members chosen. Exact for connected groups of up to 24; beyond that a
//! greedy choice, which is never above the true answer. It knows nothing of money.

use super::order::by_rank;

/// The largest group that is solved exactly.
const EXACT: usize = 24;

/// Which of the weights to count, so that no two chosen ones conflict and their sum is as large as it can be; and whether
/// it surely is that large. Where a choice is greedy, a `name` settles which of two equal weights comes first.
pub(super) fn heaviest<'a>(
    weights: &[i128],
    conflicts: &[(usize, usize)],
    name: impl Fn(usize) -> &'a str,
) -> (Vec<bool>, bool) {
    let mut neighbours = vec![Vec::new(); weights.len()];
    for &(a, b) in conflicts.iter().filter(|(a, b)| a != b) {
        neighbours[a].push(b);
        neighbours[b].push(a);
    }
    let mut chosen = vec![false; weights.len()];
    let mut seen = vec![false; weights.len()];
    let mut is_exact = true;
    for start in 0..weights.len() {
        if neighbours[start].is_empty() {
            chosen[start] = true;
        } else if !seen[start] {
            let group = connected(start, &neighbours, &mut seen);
            if let [one, other] = group[..] {
                chosen[if weights[one] < weights[other] { other } else { one }] = true;
            } else if group.len() <= EXACT {
                for member in exact(&group, weights, &neighbours) {
                    chosen[member] = true;
                }
            } else {
                is_exact = false;
                greedy(group, &mut chosen, weights, &neighbours, &name);
            }
        }
    }
    (chosen, is_exact)
}

fn connected(start: usize, neighbours: &[Vec<usize>], seen: &mut [bool]) -> Vec<usize> {
    let mut group = Vec::new();
    let mut waiting = vec![start];
    seen[start] = true;
    while let Some(member) = waiting.pop() {
        group.push(member);
        for &next in &neighbours[member] {
            if !seen[next] {
                seen[next] = true;
                waiting.push(next);
            }
        }
    }
    group
}

fn exact(group: &[usize], weights: &[i128], neighbours: &[Vec<usize>]) -> Vec<usize> {
    let mask_of = |member: &usize| {
        let conflicts = |&(_, other): &(usize, &usize)| neighbours[*member].contains(other);
        group.iter().enumerate().filter(conflicts).fold(0u32, |mask, (bit, _)| mask | 1 << bit)
    };
    let masks: Vec<u32> = group.iter().map(mask_of).collect();
    let weights: Vec<i128> = group.iter().map(|&member| weights[member]).collect();
    let all = u32::try_from((1u64 << group.len()) - 1).unwrap_or(u32::MAX);
    let (_, best) = best_of(all, &weights, &masks);
    group.iter().enumerate().filter(|(bit, _)| best >> bit & 1 == 1).map(|(_, &member)| member).collect()
}

/// The best choice within `left`: branch on the member with most conflicts, until none conflict.
fn best_of(left: u32, weights: &[i128], masks: &[u32]) -> (i128, u32) {
    let conflicts = |bit: &usize| (masks[*bit] & left).count_ones();
    let Some(bit) = (0..weights.len()).filter(|bit| left >> bit & 1 == 1).max_by_key(conflicts) else {
        return (0, 0);
    };
    if conflicts(&bit) == 0 {
        let sum = (0..weights.len()).filter(|bit| left >> bit & 1 == 1).map(|bit| weights[bit]).sum();
        return (sum, left);
    }
    let (with, with_set) = best_of(left & !masks[bit] & !(1 << bit), weights, masks);
    let (without, without_set) = best_of(left & !(1 << bit), weights, masks);
    if with + weights[bit] >= without { (with + weights[bit], with_set | 1 << bit) } else { (without, without_set) }
}

/// The heaviest first, each unless it conflicts with one that is chosen already.
fn greedy<'a>(
    mut group: Vec<usize>,
    chosen: &mut [bool],
    weights: &[i128],
    neighbours: &[Vec<usize>],
    name: &impl Fn(usize) -> &'a str,
) {
    // Ids have at most 64 characters; what differs only after the thirtieth may come in any order.
    let number = |text: &str| text.bytes().take(15).fold(0, |number: i128, byte| number << 8 | i128::from(byte));
    by_rank(&mut group, |&member| {
        let name = name(member);
        [-weights[member], number(name), number(name.get(15..).unwrap_or_default())]
    });
    for member in group {
        chosen[member] = !neighbours[member].iter().any(|&other| chosen[other]);
    }
}
