//! The scope of a question about money: whose, whose for, of which kind, in which years.

use crate::model::{Class, Flow, Id};

/// Which kind of money is asked about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Money {
    /// Every flow of a class.
    Class(Class),
    /// One flow.
    Flow(Flow),
}

impl Money {
    /// Whether a flow is of this kind.
    ///
    /// ```
    /// use jiedui::link::Money;
    /// use jiedui::model::{Class, Flow};
    /// assert!(Money::Class(Class::Assistance).covers(Flow::Fiscal));
    /// assert!(!Money::Flow(Flow::Purchase).covers(Flow::Fiscal));
    /// ```
    #[must_use]
    pub fn covers(self, flow: Flow) -> bool {
        match self {
            Self::Class(class) => flow.class() == class,
            Self::Flow(one) => flow == one,
        }
    }
}

/// The scope of a question. What is not set does not narrow it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Scope {
    /// Of one programme.
    pub programme: Option<Id>,
    /// Of one kind.
    pub money: Option<Money>,
    /// With a party, or any that lies in a place, on either side.
    pub about: Option<Id>,
    /// From a party, or from any that lies in a place.
    pub donor: Option<Id>,
    /// To a party, or to any that lies in a place.
    pub recipient: Option<Id>,
    /// From this year on.
    pub since: Option<i32>,
    /// Up to and with this year.
    pub until: Option<i32>,
}

impl Scope {
    /// Whether nothing narrows it.
    ///
    /// ```
    /// assert!(jiedui::link::Scope::default().is_everything());
    /// ```
    #[must_use]
    pub fn is_everything(&self) -> bool {
        *self == Self::default()
    }
}
