//! The names of the contract's closed lists in Chinese: a new member does not compile until it has one.

use crate::model::{Class, EventStatus, Flow, Status};

pub(super) const fn status(status: Status) -> &'static str {
    match status {
        Status::Reported => "已报告",
        Status::Planned => "计划",
        Status::Forecast => "预计",
    }
}

pub(super) const fn event_status(status: EventStatus) -> &'static str {
    match status {
        EventStatus::Happened => "",
        EventStatus::Planned => "计划",
        EventStatus::Intention => "意向，未见结果",
    }
}

pub(super) const fn class_name(class: Class) -> &'static str {
    match class {
        Class::Assistance => "援助",
        Class::InKind => "实物折款",
        Class::Trade => "销售（消费帮扶）",
        Class::Investment => "企业投资",
        Class::Recipient => "受帮扶方自有",
    }
}

pub(super) const fn class_in_text(class: Class) -> &'static str {
    match class {
        Class::Assistance => "援助",
        Class::InKind => "实物折款",
        Class::Trade => "销售",
        Class::Investment => "企业投资",
        Class::Recipient => "受帮扶方自有",
    }
}

pub(super) const fn class_mark(class: Class) -> &'static str {
    match class {
        Class::Assistance => "援",
        Class::InKind => "物",
        Class::Trade => "销",
        Class::Investment => "资",
        Class::Recipient => "受",
    }
}

pub(super) const fn flow_name(flow: Flow) -> &'static str {
    match flow {
        Flow::Fiscal => "财政帮扶资金",
        Flow::DonorDirect => "直接投入",
        Flow::DonorIntroduced => "引入、统筹",
        Flow::SocialDonation => "社会捐赠",
        Flow::InKind => "物资折款",
        Flow::Purchase => "消费帮扶",
        Flow::EnterpriseInvestment => "企业投资",
        Flow::RecipientBudget => "受帮扶方预算",
        Flow::RecipientIncome => "受帮扶方收入",
        Flow::ProjectedOutput => "预计产出",
    }
}

pub(super) fn classes_apart(classes: &[Class]) -> String {
    let told: Vec<&str> = classes.iter().copied().map(class_is).collect();
    format!("不是一类钱：{}。", told.join("；"))
}

pub(super) const fn class_is(class: Class) -> &'static str {
    match class {
        Class::Assistance => "援助是给的钱、引来的钱",
        Class::InKind => "实物是物资的折价，不是款",
        Class::Trade => "销售是买卖，付了钱的拿走了货",
        Class::Investment => "企业投资是企业自己的生意",
        Class::Recipient => "受帮扶方自有的钱，不是别人给的",
    }
}
