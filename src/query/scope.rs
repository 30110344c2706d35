//! Whether a line of money lies in a scope. What lies in it only in part cannot be split, and is left out with its
//! reason; what the source does not say is not guessed.

use super::sum::Fit;
use super::total::Exclusion;
use crate::link::Scope;
use crate::model::{Dataset, Date, Flow, Fund, Id, Moment, Pairing, Programme, Status};

/// Whether a fund of a programme lies in a scope.
pub(super) fn fit(fund: &Fund, programme: &Programme, scope: &Scope, dataset: &Dataset) -> Fit {
    let Scope { programme: only, money, about, donor, recipient, since, until } = scope;
    let is_other = only.as_ref().is_some_and(|id| *id != programme.id);
    if is_other || money.is_some_and(|money| !money.covers(fund.flow)) {
        return Fit::Out;
    }
    let goes_to = |id: &Id| parties(&fund.to, id, dataset, Exclusion::RecipientPartly);
    let comes_by = |hands: &[Id], id: &Id| {
        if hands.is_empty() {
            let is_near = is_paired(programme, |pair| &pair.donors, id, dataset);
            return if is_near { Fit::Unclear(Exclusion::DonorUnstated) } else { Fit::Out };
        }
        parties(hands, id, dataset, Exclusion::DonorPartly)
    };
    let comes_from = |id: &Id| comes_by(donors(fund, programme), id);
    // What a helper brought in concerns it, whoever gave it.
    let either = |id: &Id| match (goes_to(id), comes_by(bringers(fund, programme), id)) {
        (Fit::In, _) | (_, Fit::In) => Fit::In,
        (Fit::Out, other) | (other, _) => other,
    };
    let fits = [
        recipient.as_ref().map_or(Fit::In, goes_to),
        donor.as_ref().map_or(Fit::In, comes_from),
        about.as_ref().map_or(Fit::In, either),
        years(fund, *since, *until, dataset),
    ];
    if fits.iter().any(|fit| matches!(fit, Fit::Out)) {
        return Fit::Out;
    }
    fits.into_iter().find(|fit| matches!(fit, Fit::Unclear(_))).unwrap_or(Fit::In)
}

/// Who gave it: as told; where that is left out, the programme's helper, if it has only one. Of money that the helper
/// brought in from others, nobody knows who gave it unless it is told.
pub(super) fn donors<'a>(fund: &'a Fund, programme: &'a Programme) -> &'a [Id] {
    if fund.flow == Flow::DonorIntroduced { &fund.from } else { bringers(fund, programme) }
}

/// By whose hands it came: who gave it, or brought it in.
fn bringers<'a>(fund: &'a Fund, programme: &'a Programme) -> &'a [Id] {
    let helpers = || programme.pairings.iter().flat_map(|pair| &pair.donors);
    match programme.pairings.first().map(|pair| pair.donors.as_slice()) {
        Some(only @ [one]) if fund.from.is_empty() && helpers().all(|other| other == one) => only,
        _ => &fund.from,
    }
}

fn parties(ids: &[Id], wanted: &Id, dataset: &Dataset, partly: Exclusion) -> Fit {
    match ids.iter().filter(|id| lies_in(id, wanted, dataset)).count() {
        0 => Fit::Out,
        all if all == ids.len() => Fit::In,
        _ => Fit::Unclear(partly),
    }
}

/// Whether a party is the one that is wanted, or lies in it.
pub(super) fn lies_in(id: &Id, wanted: &Id, dataset: &Dataset) -> bool {
    let path = || dataset.party(id).map(|party| dataset.place_path(party)).unwrap_or_default();
    id == wanted || path().iter().any(|place| place.id == *wanted)
}

/// Whether a party on one side of a programme's pairings is the one that is wanted, or lies in it.
pub(super) fn is_paired(programme: &Programme, side: fn(&Pairing) -> &[Id], wanted: &Id, dataset: &Dataset) -> bool {
    programme.pairings.iter().flat_map(side).any(|id| lies_in(id, wanted, dataset))
}

/// Whether anything that is told of a programme names a party, or one that lies in it.
pub(super) fn concerns(programme: &Programme, wanted: &Id, dataset: &Dataset) -> bool {
    let is_it = |ids: &[Id]| ids.iter().any(|id| lies_in(id, wanted, dataset));
    programme.pairings.iter().any(|pairing| is_it(&pairing.donors) || is_it(&pairing.recipients))
        || programme.funds.iter().any(|fund| is_it(&fund.from) || is_it(&fund.to))
        || programme.events.iter().any(|event| is_it(&event.participants))
}

/// Where a fund's period lies among the years.
fn years(fund: &Fund, since: Option<i32>, until: Option<i32>, dataset: &Dataset) -> Fit {
    if since.is_none() && until.is_none() {
        return Fit::In;
    }
    let Some((first, last)) = years_of_fund(fund, dataset) else { return Fit::Unclear(Exclusion::PeriodUnstated) };
    let begins_before = |year: i32| first.is_none_or(|first| first < year);
    let ends_after = |year: i32| last.is_none_or(|last| last > year);
    let is_outside = since.is_some_and(|since| last.is_some_and(|last| last < since))
        || until.is_some_and(|until| first.is_some_and(|first| first > until));
    if is_outside {
        Fit::Out
    } else if since.is_some_and(begins_before) || until.is_some_and(ends_after) {
        Fit::Unclear(Exclusion::PeriodPartly)
    } else {
        Fit::In
    }
}

/// The first and the last year that a fund may lie in; none where no period is stated.
pub(super) fn years_of_fund(fund: &Fund, dataset: &Dataset) -> Option<(Option<i32>, Option<i32>)> {
    let (first, last) = years_of(fund.period?);
    Some((first, last.or_else(|| known_until(fund, dataset))))
}

/// The first and the last year that a period may reach; "about 2019" may be the year before or after.
pub(super) fn years_of(period: Date) -> (Option<i32>, Option<i32>) {
    let first = |at: Moment| Some(at.year() - i32::from(at.is_approximate()));
    let last = |at: Moment| Some(at.year() + i32::from(at.is_approximate()));
    match period {
        Date::At(at) => (first(at), last(at)),
        Date::Since(from) => (first(from), None),
        Date::Until(to) => (None, last(to)),
        Date::Span(from, to) => (first(from), last(to)),
    }
}

/// The year after which nothing can be in it: money that is told as given was given before it was told.
fn known_until(fund: &Fund, dataset: &Dataset) -> Option<i32> {
    if fund.status != Status::Reported {
        return None;
    }
    let told = fund.cites.iter().map(|cite| dataset.source(&cite.source)?.published);
    let latest = told.collect::<Option<Vec<Date>>>()?.into_iter().map(|date| years_of(date).1);
    let published = latest.collect::<Option<Vec<i32>>>()?.into_iter().max();
    fund.as_of.and_then(|date| years_of(date).1).or(published)
}
