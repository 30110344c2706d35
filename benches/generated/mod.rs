//! Datasets made by arithmetic, the same on every machine: so many programmes, each with five lines of money of every
//! class, hedge and relation that the contract knows, and six events.

mod around;

use jiedui::model::{
    Cite, Code, CodeEntry, Dataset, Decimal, Flow, Fund, Id, Licence, Pairing, Programme, Qualifier, Quantity, Status,
    Text, Unit,
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
    let is_part = programme.is_multiple_of(3) && number == 4;
    // A part is at most as large as its whole: the remainder of the same number by half as much.
    let hundreds = if is_part { mixed(programme * 5) % 45_000 + 5_000 } else { chance % 90_000 + 10_000 };
    let value = Decimal::from(i64::try_from(hundreds).unwrap_or_default() * 100);
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
        from: vec![id(&format!("o{}", programme % around::ORGANISATIONS))],
        to: vec![id(&format!("c{}", programme % around::COUNTIES))],
        part_of: is_part.then(|| name(0)),
        same_as: None,
        may_overlap: match number {
            2 if programme % 3 == 1 => vec![name(3)],
            3 if programme % 3 == 1 => vec![name(2)],
            _ => Vec::new(),
        },
        cites: vec![Cite { source: id(&format!("s{}", programme % around::SOURCES)), paragraph: 1, quote: None }],
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
            donors: vec![id(&format!("o{}", number % around::ORGANISATIONS))],
            recipients: vec![id(&format!("c{}", number % around::COUNTIES))],
            role: jiedui::model::Role::Implementing,
            sector: None,
            donor_count: None,
            recipient_count: None,
            period: None,
            basis: None,
            cites: vec![Cite { source: id(&format!("s{}", number % around::SOURCES)), paragraph: 3, quote: None }],
            note: None,
        }],
        events: around::events(number),
        funds: (0..5).map(|line| fund(number, line)).collect(),
        outcomes: Vec::new(),
        note: None,
    }
}

/// A dataset of so many programmes.
pub fn dataset(programmes: usize) -> Dataset {
    let licence = Licence { id: "CC0-1.0".into(), name: Text::both("无", "none"), url: "https://example.org/".into() };
    let mut dataset = Dataset::empty("generated", Text::both("生成", "Generated"), licence);
    let kind = Text::both("定点帮扶", "Targeted assistance");
    dataset.codelists.programme_kind =
        vec![CodeEntry { code: Code::new("targeted_assistance").expect("a code"), name: kind, singular: None }];
    (dataset.places, dataset.organisations, dataset.sources) = around::everything_else();
    dataset.programmes = (0..programmes).map(programme).collect();
    dataset.reindex()
}
