//! Funds by class: the lines, their total with its proof, and what the sources are silent about.

use super::figure::{Figure, of_fund};
use super::order::by_rank;
use super::total::{Exclusion, Line, Refusal, Total, total};
use crate::model::{Class, Codelists, Fund, Id, Quantity, Source, Status, Unit};

/// A line of money with the lines inside it.
#[derive(Clone, Debug, PartialEq)]
pub struct FundLine {
    /// The figure.
    pub figure: Figure,
    /// The line that it lies inside or tells again.
    pub inside: Option<Id>,
}

/// One class of money of one status and currency.
#[derive(Clone, Debug, PartialEq)]
pub struct ClassSummary {
    /// The class.
    pub class: Class,
    /// How sure it is.
    pub status: Status,
    /// Every line, those that were added first.
    pub lines: Vec<FundLine>,
    /// What they add up to, or why they may not be added. What the lower bound does not count comes last.
    pub total: Result<Total, Refusal>,
    /// Addends that may share money with another addend.
    pub overlapping: Vec<Id>,
}

impl ClassSummary {
    /// The line of a record.
    #[must_use]
    pub fn line(&self, id: &Id) -> Option<&FundLine> {
        self.lines.iter().find(|line| line.figure.id == *id)
    }

    /// What links call it: unique on its page.
    #[must_use]
    pub fn anchor(&self) -> String {
        let currency =
            self.currency().map(|unit| format!("-{}", unit.as_str().to_ascii_lowercase())).unwrap_or_default();
        format!("funds-{}-{}{currency}", self.class.code().replace('_', "-"), self.status.code())
    }

    fn currency(&self) -> Option<&Unit> {
        self.lines.iter().find_map(|line| line.figure.amount.as_ref()).map(|amount| &amount.quantity.unit)
    }
}

/// The money of a programme.
#[derive(Clone, Debug, PartialEq)]
pub struct FundSummary {
    /// By class, then by status, then by currency.
    pub classes: Vec<ClassSummary>,
    /// Classes of which no line is known.
    pub absent: Vec<Class>,
}

impl FundSummary {
    /// Sorts funds into classes and adds each up.
    pub(super) fn of(funds: &[Fund], codelists: &Codelists, sources: &[&Source]) -> Self {
        let mut classes = Vec::new();
        let mut absent = Vec::new();
        for &class in Class::ALL {
            let of_class: Vec<&Fund> = funds.iter().filter(|fund| fund.flow.class() == class).collect();
            if of_class.is_empty() {
                absent.push(class);
            }
            for &status in Status::ALL {
                let group: Vec<&Fund> = of_class.iter().copied().filter(|fund| fund.status == status).collect();
                classes.extend(
                    by_currency(group).into_iter().map(|group| summarise(class, status, group, codelists, sources)),
                );
            }
        }
        Self { classes, absent }
    }
}

/// Splits by currency; lines without an amount go with the first.
fn by_currency(group: Vec<&Fund>) -> Vec<Vec<&Fund>> {
    let mut split: Vec<(Option<&Unit>, Vec<&Fund>)> = Vec::new();
    let (known, unknown): (Vec<&Fund>, Vec<&Fund>) = group.into_iter().partition(|fund| fund.amount.is_some());
    for fund in known {
        let unit = fund.amount.as_ref().map(|amount| &amount.unit);
        match split.iter_mut().find(|(of, _)| *of == unit) {
            Some((_, members)) => members.push(fund),
            None => split.push((unit, vec![fund])),
        }
    }
    match split.first_mut() {
        Some((_, members)) => members.extend(unknown),
        None if !unknown.is_empty() => split.push((None, unknown)),
        None => {}
    }
    split.into_iter().map(|(_, members)| members).collect()
}

fn summarise(
    class: Class,
    status: Status,
    mut group: Vec<&Fund>,
    codelists: &Codelists,
    sources: &[&Source],
) -> ClassSummary {
    // Flow by flow; within a flow the larger first. What may already be inside another line comes after it.
    let size =
        |fund: &Fund| fund.amount.as_ref().and_then(Quantity::bounds).map_or(0, |(_, high)| high.ten_thousandths());
    by_rank(&mut group, |fund| [i128::from(fund.amount.is_none()), fund.flow as i128, -size(fund)]);
    let lines: Vec<Line<'_>> = group.iter().map(|fund| Line::from(*fund)).collect();
    let mut total = total(&lines);
    if let Ok(sum) = &mut total {
        by_rank(&mut sum.addends, |addend| [i128::from(!addend.in_low), 0, 0]);
    }
    let is_addend = |id: &Id| total.as_ref().is_ok_and(|sum| sum.addends.iter().any(|addend| addend.id == *id));
    let shares = |fund: &&&Fund| {
        let named = |other: &&&Fund| other.may_overlap.contains(&fund.id) || fund.may_overlap.contains(&other.id);
        is_addend(&fund.id) && group.iter().filter(|other| is_addend(&other.id)).any(|other| named(&other))
    };
    let overlapping = group.iter().filter(shares).map(|fund| fund.id.clone()).collect();
    let inside = |fund: &Fund| match &total {
        Ok(sum) => sum.excluded.iter().find(|(id, _)| *id == fund.id).and_then(|(_, why)| match why {
            Exclusion::PartOf(id) | Exclusion::SameAs(id) => Some(id.clone()),
            _ => None,
        }),
        Err(_) => None,
    };
    let lines =
        group.iter().map(|fund| FundLine { figure: of_fund(fund, codelists, sources), inside: inside(fund) }).collect();
    ClassSummary { class, status, lines, total, overlapping }
}
