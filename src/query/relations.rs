//! Relations between lines: which tell the same figure, which lie inside which, which may be the same money.
//!
//! In come the lines that are asked about and those around them, whose relations hold even where they are not asked
//! about: two parts may overlap because their wholes may. Out come the reasons to leave a line out, and the pairs that
//! must not both be counted in a lower bound. A line without relations costs one look-up.

use std::collections::HashMap;

use super::line::Line;
use super::total::Exclusion;
use crate::model::{Id, IdHash};

/// Instead of the number of a figure: there is none.
pub(super) const NONE: usize = usize::MAX;

/// The relations among lines. A figure is what all the lines tell that tell the same; its number is the place of one of
/// them among all lines, those that are asked about first.
pub(super) struct Relations {
    /// The figure of each line.
    figure: Vec<usize>,
    /// For each figure the line that stands for it: asked about, and counted; of several the first by its id.
    told_by: Vec<usize>,
    /// For each figure the one that it lies inside.
    whole: Vec<usize>,
    /// Where a figure lies inside several, the others.
    more_wholes: Vec<(usize, usize)>,
    /// Figures that may share money.
    overlaps: Vec<(usize, usize)>,
}

impl Relations {
    /// Among the lines that are `asked` about, and those `around` them. `counts` says which of the former give a figure
    /// that can be added.
    pub(super) fn among(asked: &[Line<'_>], around: &[Line<'_>], counts: impl Fn(usize) -> bool) -> Self {
        let all = || asked.iter().chain(around);
        let mut relations =
            Self { figure: vec![], told_by: vec![], whole: vec![], more_wholes: vec![], overlaps: vec![] };
        if !all().any(Line::is_related) {
            return relations;
        }
        let count = asked.len() + around.len();
        // Only what is named is looked for.
        let mut places: HashMap<&Id, usize, IdHash> = HashMap::default();
        for line in all().filter(|line| line.is_related()) {
            name(line, &mut places);
        }
        for (at, line) in all().enumerate() {
            match places.get_mut(line.id) {
                Some(place) if *place == NONE => *place = at,
                _ => {}
            }
        }
        let place = |id| places.get(id).copied().filter(|place| *place != NONE);
        let same = all().enumerate().filter_map(|(at, line)| Some((at, place(line.same_as?)?)));
        relations.figure = join(same, count);
        relations.whole = vec![NONE; count];
        for (at, line) in all().enumerate().filter(|(_, line)| line.is_related()) {
            let own = relations.figure[at];
            if let Some(whole) = line.part_of.and_then(place) {
                let whole = relations.figure[whole];
                match &mut relations.whole[own] {
                    first if *first == NONE => *first = whole,
                    _ => relations.more_wholes.push((own, whole)),
                }
            }
            let others = line.may_overlap.iter().filter_map(|id| Some((own, relations.figure[place(id)?])));
            relations.overlaps.extend(others);
        }
        relations.told_by = vec![NONE; count];
        for (at, line) in asked.iter().enumerate().filter(|(at, _)| counts(*at)) {
            let told_by = &mut relations.told_by[relations.figure[at]];
            if *told_by == NONE || line.id < asked[*told_by].id {
                *told_by = at;
            }
        }
        relations
    }

    /// The figures that a figure lies inside, however far up.
    fn upwards(&self, figure: usize) -> Vec<usize> {
        let mut seen = Vec::new();
        if self.whole[figure] == NONE {
            return seen;
        }
        let mut next = Some(figure);
        let mut steps = 0;
        while let Some(part) = next {
            if self.whole[part] != NONE {
                let more = self.more_wholes.iter().filter(|(of, _)| *of == part).map(|(_, whole)| *whole);
                for whole in std::iter::once(self.whole[part]).chain(more) {
                    if !seen.contains(&whole) {
                        seen.push(whole);
                    }
                }
            }
            next = seen.get(steps).copied();
            steps += 1;
        }
        seen
    }

    /// Why a line that counts stays out nevertheless: another line tells the same figure, or a larger one that it lies
    /// inside. A ring of wholes holds nothing.
    pub(super) fn held_by(&self, at: usize, asked: &[Line<'_>]) -> Option<Exclusion> {
        let figure = *self.figure.get(at)?;
        let told_by = self.told_by[figure];
        if told_by != at {
            return Some(Exclusion::SameAs(asked[told_by].id.clone()));
        }
        let mut outer = self.upwards(figure).into_iter().filter(|&whole| !self.upwards(whole).contains(&figure));
        let whole = outer.find_map(|whole| Some(self.told_by[whole]).filter(|told_by| *told_by != NONE))?;
        Some(Exclusion::PartOf(asked[whole].id.clone()))
    }

    /// Which of the lines in the sum may be the same money, as pairs of their places there. `inside` are the places of
    /// those lines among the lines that are asked about.
    pub(super) fn conflicts(&self, inside: &[usize]) -> Vec<(usize, usize)> {
        // A line in the sum shares money through its figure, through all that it lies inside, and all inside it.
        if self.overlaps.is_empty() {
            return Vec::new();
        }
        let mut place = vec![NONE; self.figure.len()];
        // Chains of what lies inside a figure: where it begins, then each place with where the chain goes on.
        let mut first = vec![NONE; self.figure.len()];
        let mut chain: Vec<(usize, usize)> = Vec::new();
        for (at, &line) in inside.iter().enumerate() {
            let figure = self.figure[line];
            place[figure] = at;
            for whole in self.upwards(figure) {
                chain.push((at, std::mem::replace(&mut first[whole], chain.len())));
            }
        }
        let through = |figure: usize, places: &mut Vec<usize>| {
            places.clear();
            places.push(place[figure]);
            let mut next = first[figure];
            while let Some(&(at, further)) = chain.get(next) {
                places.push(at);
                next = further;
            }
            places.extend(self.upwards(figure).into_iter().map(|whole| place[whole]));
            places.retain(|place| *place != NONE);
        };
        let (mut pairs, mut ones, mut others) = (Vec::new(), Vec::new(), Vec::new());
        for &(one, other) in &self.overlaps {
            through(one, &mut ones);
            through(other, &mut others);
            for &one in &ones {
                pairs.extend(others.iter().filter(|other| **other != one).map(|&other| (one, other)));
            }
        }
        pairs
    }
}

/// Notes which lines a line names, whose places are not known yet.
pub(super) fn name<'a>(line: &Line<'a>, places: &mut HashMap<&'a Id, usize, IdHash>) {
    places.extend(line.part_of.into_iter().chain(line.same_as).chain(line.may_overlap).map(|id| (id, NONE)));
}

/// Gives all that tell the same one number: for each number the one that stands for it.
pub(super) fn join(same: impl Iterator<Item = (usize, usize)>, count: usize) -> Vec<usize> {
    let mut joined: Vec<usize> = (0..count).collect();
    let find = |joined: &[usize], mut number: usize| {
        while joined[number] != number {
            number = joined[number];
        }
        number
    };
    let mut is_plain = true;
    for (again, original) in same {
        let (again, original) = (find(&joined, again), find(&joined, original));
        joined[again] = original;
        is_plain = false;
    }
    if is_plain {
        return joined;
    }
    (0..count).map(|number| find(&joined, number)).collect()
}
