//! Relations between lines: which tell the same figure, which lie inside which, which may be the same money.
//!
//! In come the lines that are asked about and those around them, whose relations hold even where they are not asked
//! about: two parts may overlap because their wholes may. Out come the reasons to leave a line out, and the pairs that
//! must not both be counted in a lower bound. Lines without relations cost one look-up each.

use std::collections::HashMap;

use super::line::Line;
use super::total::Exclusion;
use crate::model::Id;

/// A figure: all the lines that tell the same.
struct Figure {
    /// The line that stands for it: asked about, with a sum of its own; of several the one whose id comes first.
    told_by: Option<usize>,
    /// The figures that it lies inside.
    wholes: Vec<usize>,
}

/// The relations among lines.
pub(super) struct Relations<'a> {
    lines: Vec<Line<'a>>,
    figure_of: HashMap<&'a Id, usize>,
    figures: Vec<Figure>,
}

impl<'a> Relations<'a> {
    /// Among the lines that are `asked` about, and those `around` them.
    pub(super) fn among(asked: &[Line<'a>], around: &[Line<'a>]) -> Self {
        let all = || asked.iter().chain(around);
        let mut figure_of: HashMap<&'a Id, usize> = HashMap::new();
        for line in all().filter(|line| line.is_related()) {
            let named = line.may_overlap.iter().chain(line.part_of).chain(line.same_as);
            for id in std::iter::once(line.id).chain(named) {
                let next = figure_of.len();
                figure_of.entry(id).or_insert(next);
            }
        }
        let mut relations = Self { lines: Vec::new(), figures: Vec::new(), figure_of };
        if relations.figure_of.is_empty() {
            return relations;
        }
        relations.lines = all().filter(|line| relations.figure_of.contains_key(line.id)).copied().collect();
        relations.join_the_same();
        relations.figures = relations.figure_of.iter().map(|_| Figure { told_by: None, wholes: Vec::new() }).collect();
        for line in &relations.lines {
            let whole = line.part_of.and_then(|id| relations.figure_of.get(id));
            if let (Some(&part), Some(&whole)) = (relations.figure_of.get(line.id), whole) {
                relations.figures[part].wholes.push(whole);
            }
        }
        for (at, line) in asked.iter().enumerate().filter(|(_, line)| line.own_exclusion().is_none()) {
            if let Some(&figure) = relations.figure_of.get(line.id) {
                let told_by = &mut relations.figures[figure].told_by;
                if told_by.is_none_or(|other| line.id < asked[other].id) {
                    *told_by = Some(at);
                }
            }
        }
        relations
    }

    /// Gives all the lines that tell one figure the same number.
    fn join_the_same(&mut self) {
        let mut joined: Vec<usize> = (0..self.figure_of.len()).collect();
        let find = |joined: &[usize], mut figure: usize| {
            while joined[figure] != figure {
                figure = joined[figure];
            }
            figure
        };
        for line in &self.lines {
            let original = line.same_as.and_then(|id| self.figure_of.get(id));
            if let (Some(&original), Some(&again)) = (original, self.figure_of.get(line.id)) {
                let (original, again) = (find(&joined, original), find(&joined, again));
                joined[again] = original;
            }
        }
        self.figure_of.values_mut().for_each(|figure| *figure = find(&joined, *figure));
    }

    /// The figures that a figure lies inside, itself first.
    fn upwards(&self, figure: usize) -> Vec<usize> {
        let mut seen = vec![figure];
        let mut at = 0;
        while let Some(&next) = seen.get(at) {
            for &whole in &self.figures[next].wholes {
                if !seen.contains(&whole) {
                    seen.push(whole);
                }
            }
            at += 1;
        }
        seen
    }

    /// Why a line that counts stays out nevertheless: another line tells the same figure, or a larger one that it lies
    /// inside. A ring of wholes holds nothing.
    pub(super) fn held_by(&self, at: usize, asked: &[Line<'a>]) -> Option<Exclusion> {
        let figure = *self.figure_of.get(asked[at].id)?;
        let told_by = self.figures[figure].told_by?;
        if told_by != at {
            return Some(Exclusion::SameAs(asked[told_by].id.clone()));
        }
        let wholes = self.upwards(figure).into_iter().skip(1);
        let mut outer = wholes.filter(|&whole| !self.upwards(whole).contains(&figure));
        let whole = outer.find_map(|whole| self.figures[whole].told_by)?;
        Some(Exclusion::PartOf(asked[whole].id.clone()))
    }

    /// Which of the lines that are `inside` the sum may be the same money, as pairs of their places.
    pub(super) fn conflicts(&self, inside: &[&Line<'a>]) -> Vec<(usize, usize)> {
        // What a line in the sum may share money through: its figure, all that it lies inside, all that lies inside it.
        let mut told_by: Vec<Option<usize>> = vec![None; self.figures.len()];
        let mut within: Vec<Vec<usize>> = vec![Vec::new(); self.figures.len()];
        for (place, line) in inside.iter().enumerate() {
            let Some(&figure) = self.figure_of.get(line.id) else { continue };
            told_by[figure] = Some(place);
            self.upwards(figure).into_iter().for_each(|up| within[up].push(place));
        }
        let shares_through = |figure: usize| {
            let wholes = self.upwards(figure).into_iter().skip(1).filter_map(|up| told_by[up]);
            within[figure].iter().copied().chain(wholes).collect::<Vec<_>>()
        };
        let mut pairs = Vec::new();
        for line in &self.lines {
            for other in line.may_overlap {
                let (Some(&a), Some(&b)) = (self.figure_of.get(line.id), self.figure_of.get(other)) else { continue };
                for one in shares_through(a) {
                    pairs.extend(shares_through(b).into_iter().filter(|two| *two != one).map(|two| (one, two)));
                }
            }
        }
        pairs
    }
}
