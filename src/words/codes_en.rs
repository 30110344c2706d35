//! The names of the contract's closed lists in English: a new member does not compile until it has one.

use crate::model::{Class, EventStatus, Flow, Status};

pub(super) const fn status(status: Status) -> &'static str {
    match status {
        Status::Reported => "reported",
        Status::Planned => "planned",
        Status::Forecast => "forecast",
    }
}

pub(super) const fn event_status(status: EventStatus) -> &'static str {
    match status {
        EventStatus::Happened => "",
        EventStatus::Planned => "planned",
        EventStatus::Intention => "an intention; no result is given",
    }
}

pub(super) const fn class_name(class: Class) -> &'static str {
    match class {
        Class::Assistance => "Assistance",
        Class::InKind => "In kind",
        Class::Trade => "Trade",
        Class::Investment => "Enterprise investment",
        Class::Recipient => "Recipient’s own",
    }
}

pub(super) const fn class_in_text(class: Class) -> &'static str {
    match class {
        Class::Assistance => "assistance",
        Class::InKind => "goods in kind",
        Class::Trade => "trade",
        Class::Investment => "enterprise investment",
        Class::Recipient => "the recipient’s own money",
    }
}

pub(super) const fn class_mark(class: Class) -> &'static str {
    match class {
        Class::Assistance => "A",
        Class::InKind => "K",
        Class::Trade => "T",
        Class::Investment => "I",
        Class::Recipient => "R",
    }
}

pub(super) const fn flow_name(flow: Flow) -> &'static str {
    match flow {
        Flow::Fiscal => "Fiscal assistance",
        Flow::DonorDirect => "Given directly",
        Flow::DonorIntroduced => "Introduced, coordinated",
        Flow::SocialDonation => "Donations",
        Flow::InKind => "Goods at their stated worth",
        Flow::Purchase => "Purchases",
        Flow::EnterpriseInvestment => "Enterprise investment",
        Flow::RecipientBudget => "Recipient’s budget",
        Flow::RecipientIncome => "Recipient’s income",
        Flow::ProjectedOutput => "Expected output",
    }
}

pub(super) fn classes_apart(classes: &[Class]) -> String {
    let told: Vec<&str> = classes.iter().copied().map(class_is).collect();
    format!("Not one class of money: {}.", told.join("; "))
}

pub(super) const fn class_is(class: Class) -> &'static str {
    match class {
        Class::Assistance => "assistance is money given or brought",
        Class::InKind => "in kind is what goods are worth, not money",
        Class::Trade => "trade is buying and selling: whoever paid took the goods",
        Class::Investment => "enterprise investment is firms’ own business",
        Class::Recipient => "the recipient’s own money was not given by others",
    }
}
