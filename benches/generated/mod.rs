//! Datasets made by arithmetic, the same on every machine: so many programmes, each with five lines of money of every
//! class, hedge and relation that the contract knows.

use jiedui::model::{
    Cite, Code, Dataset, Decimal, Flow, Fund, Id, Licence, Pairing, Programme, Qualifier, Quantity, Status, Text, Unit,
};

fn id(text: &str) -> Id {
    Id::new(text).expect("made of letters, digits and single hyphens")
}

/// A number that looks like chance: a step of a linear congruential generator.
fn mixed(seed: usize) -> usize {
    let step = (seed as u64).wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407) >> 33;
    usize::try_from(step).unwrap_or_default()
}

const FLOWS: [Flow; 7] = [
    Flow::Fiscal,
    Flow::DonorDirect,
    Flow::DonorIntroduced,
    Flow::SocialDonation,
    Flow::InKind,
    Flow::Purchase,
    Flow::EnterpriseInvestment,
];

const QUALIFIERS: [Qualifier; 4] = [Qualifier::Exact, Qualifier::Over, Qualifier::Nearly, Qualifier::About];

/// A quarter of the lines are related, as in the shipped dataset: in one programme of three the fifth line lies inside
/// the first, in one the third may overlap the fourth, in one there are no relations. One amount in nine is unknown.
fn fund(programme: usize, number: usize) -> Fund {
    let chance = mixed(programme * 5 + number);
    let name = |number: usize| id(&format!("p{programme}-f{number}"));
    // A part has its whole's flow; what may overlap is assistance.
    let flow = match number {
        4 => FLOWS[mixed(programme * 5) % FLOWS.len()],
        2 | 3 => FLOWS[chance % 4],
        _ => FLOWS[chance % FLOWS.len()],
    };
    let yuan = Unit::new("CNY").expect("a currency");
    let value = Decimal::from(i64::try_from(chance % 90_000 + 10_000).unwrap_or(10_000) * 100);
    let year = 2013 + chance % 10;
    Fund {
        id: name(number),
        flow,
        status: Status::Reported,
        amount: (!chance.is_multiple_of(9)).then(|| Quantity::new(value, yuan, QUALIFIERS[chance % QUALIFIERS.len()])),
        period: (!chance.is_multiple_of(4)).then(|| year.to_string().parse().expect("a year")),
        basis: None,
        as_of: None,
        purpose: Text::both(format!("第{programme}项第{number}笔"), format!("Line {number} of {programme}")),
        sector: None,
        from: vec![id(&format!("o{}", programme % 500))],
        to: vec![id(&format!("c{}", programme % 800))],
        part_of: (programme.is_multiple_of(3) && number == 4).then(|| name(0)),
        same_as: None,
        may_overlap: match number {
            2 if programme % 3 == 1 => vec![name(3)],
            3 if programme % 3 == 1 => vec![name(2)],
            _ => Vec::new(),
        },
        cites: vec![Cite { source: id(&format!("s{}", programme % 400)), paragraph: 1, quote: None }],
        note: None,
    }
}

fn programme(number: usize) -> Programme {
    let name = Text::both(format!("第{number}项"), format!("Programme {number}"));
    Programme {
        id: id(&format!("p{number}")),
        name: name.clone(),
        kind: Code::new("targeted_assistance").expect("a code"),
        period: None,
        basis: None,
        summary: name,
        part_of: None,
        pairings: vec![Pairing {
            id: id(&format!("p{number}-pair")),
            donors: vec![id(&format!("o{}", number % 500))],
            recipients: vec![id(&format!("c{}", number % 800))],
            role: jiedui::model::Role::Implementing,
            sector: None,
            donor_count: None,
            recipient_count: None,
            period: None,
            basis: None,
            cites: Vec::new(),
            note: None,
        }],
        events: Vec::new(),
        funds: (0..5).map(|line| fund(number, line)).collect(),
        outcomes: Vec::new(),
        note: None,
    }
}

/// A dataset of so many programmes.
pub fn dataset(programmes: usize) -> Dataset {
    let licence = Licence { id: "CC0-1.0".into(), name: Text::both("无", "none"), url: "https://example.org/".into() };
    let mut dataset = Dataset::empty("generated", Text::both("生成", "Generated"), licence);
    dataset.programmes = (0..programmes).map(programme).collect();
    dataset.reindex()
}
