//! Funds [IATI transaction, budget]: money told by a source, each flow in exactly one class.

use super::code::code_list;
use super::{Basis, Cite, Code, Date, Id, Quantity, Text};

code_list! {
    /// A class of money. Classes are never added together.
    Class {
        /// 援助: money given or brought.
        Assistance = "assistance",
        /// 实物折款: goods given, at their stated worth.
        InKind = "in_kind",
        /// 销售: bought from, or sold for, those helped.
        Trade = "trade",
        /// 企业投资: firms' own business.
        Investment = "investment",
        /// 受帮扶方自有: the recipient's own budget, income or output.
        Recipient = "recipient",
    }
}

code_list! {
    /// What the money is [IATI flow-type].
    Flow {
        /// 财政帮扶资金.
        Fiscal = "fiscal",
        /// 直接投入.
        DonorDirect = "donor_direct",
        /// 引入、统筹资金.
        DonorIntroduced = "donor_introduced",
        /// 社会捐赠.
        SocialDonation = "social_donation",
        /// 物资折款.
        InKind = "in_kind",
        /// 消费帮扶.
        Purchase = "purchase",
        /// 企业投资.
        EnterpriseInvestment = "enterprise_investment",
        /// The recipient's own spending.
        RecipientBudget = "recipient_budget",
        /// The recipient's own income.
        RecipientIncome = "recipient_income",
        /// What the recipient is expected to produce.
        ProjectedOutput = "projected_output",
    }
}

code_list! {
    /// How sure it is.
    Status {
        /// Told as done.
        Reported = "reported",
        /// Told as planned.
        Planned = "planned",
        /// Told as expected.
        Forecast = "forecast",
    }
}

impl Flow {
    /// The one class that the flow belongs to.
    ///
    /// ```
    /// use jiedui::model::{Class, Flow};
    /// assert_eq!(Flow::Purchase.class(), Class::Trade);
    /// ```
    #[must_use]
    pub const fn class(self) -> Class {
        match self {
            Self::Fiscal | Self::DonorDirect | Self::DonorIntroduced | Self::SocialDonation => Class::Assistance,
            Self::InKind => Class::InKind,
            Self::Purchase => Class::Trade,
            Self::EnterpriseInvestment => Class::Investment,
            Self::RecipientBudget | Self::RecipientIncome | Self::ProjectedOutput => Class::Recipient,
        }
    }
}

/// A line of money.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fund {
    /// Its id.
    pub id: Id,
    /// What the money is.
    pub flow: Flow,
    /// How sure it is.
    pub status: Status,
    /// How much; none where the source gives no figure: unknown is not zero.
    pub amount: Option<Quantity>,
    /// Over what time.
    pub period: Option<Date>,
    /// How the year is known.
    pub basis: Option<Basis>,
    /// Up to when it was counted.
    pub as_of: Option<Date>,
    /// What it was for.
    pub purpose: Text,
    /// The field of work.
    pub sector: Option<Code>,
    /// From whom; may be left out where it is the programme's only helper. Who gave what a helper brought in is unknown then.
    pub from: Vec<Id>,
    /// To whom.
    pub to: Vec<Id>,
    /// The fund that this lies inside ("of which").
    pub part_of: Option<Id>,
    /// The fund that this tells again.
    pub same_as: Option<Id>,
    /// Funds that may share money with this; the source does not say.
    pub may_overlap: Vec<Id>,
    /// Where it stands.
    pub cites: Vec<Cite>,
    /// What a careful reader should know.
    pub note: Option<Text>,
}
