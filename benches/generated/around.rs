//! What the programmes refer to, and what happened in them: places under real provinces, organisations in them, sources,
//! and six events a programme, one without a date.

use jiedui::model::{
    Cite, Direction, Event, EventKind, EventStatus, Organisation, OrganisationKind, PROVINCES, Place, PlaceLevel,
    Source, Text,
};

use super::{id, mixed};

pub const ORGANISATIONS: usize = 500;
pub const COUNTIES: usize = 800;
pub const SOURCES: usize = 400;

const FIRST: [&str; 16] =
    ["南", "紫", "石", "临", "安", "永", "清", "大", "新", "长", "龙", "平", "宁", "青", "金", "云"];
const SECOND: [&str; 16] =
    ["华", "云", "泉", "江", "康", "和", "水", "山", "林", "河", "川", "阳", "远", "海", "沙", "溪"];
const LATIN: [&str; 16] = [
    "nan", "zi", "shi", "lin", "an", "yong", "qing", "da", "xin", "chang", "long", "ping", "ning", "qin", "jin", "yun",
];

/// A name in both languages, two syllables and a number, so that some are alike and none are equal.
fn name(number: usize, zh: &str, en: &str) -> Text {
    let (first, second) = (mixed(number) % 16, mixed(number + 7) % 16);
    let latin = format!("{}{}", LATIN[first], LATIN[second]);
    Text::both(format!("{}{}{zh}{number}", FIRST[first], SECOND[second]), format!("{latin} {en} {number}"))
}

fn province(number: usize) -> Place {
    let code = PROVINCES[number];
    Place {
        id: id(&format!("province-{code}")),
        name: name(number, "省", "province"),
        level: PlaceLevel::Province,
        code: Some(format!("{code}0000")),
        code_year: Some(2020),
        parent: None,
        note: None,
    }
}

fn county(number: usize) -> Place {
    let province = PROVINCES[number % 31];
    Place {
        id: id(&format!("c{number}")),
        name: name(number, "县", "county"),
        level: PlaceLevel::County,
        code: Some(format!("{province}{:04}", 2101 + number / 31)),
        code_year: Some(2020),
        parent: Some(id(&format!("province-{province}"))),
        note: None,
    }
}

fn organisation(number: usize) -> Organisation {
    let (kind, zh, en) = match number % 3 {
        0 => (OrganisationKind::University, "大学", "university"),
        1 => (OrganisationKind::Hospital, "医院", "hospital"),
        _ => (OrganisationKind::Enterprise, "公司", "company"),
    };
    Organisation {
        id: id(&format!("o{number}")),
        name: name(number, zh, en),
        kind,
        place: Some(id(&format!("c{}", mixed(number) % COUNTIES))),
        aliases: Vec::new(),
        note: None,
    }
}

fn source(number: usize) -> Source {
    Source {
        id: id(&format!("s{number}")),
        title: name(number, "的结对帮扶", "paired assistance"),
        publisher: name(number % 40, "日报", "daily"),
        published: format!("2024-{:02}-{:02}", number % 12 + 1, number % 28 + 1).parse().ok(),
        language: "zh-Hans".into(),
        url: None,
        paragraphs: Some(20),
        note: None,
    }
}

const WHAT: [(EventKind, &str, &str); 6] = [
    (EventKind::Visit, "考察当地学校，送去图书", "visit to schools, with books"),
    (EventKind::Agreement, "签订帮扶协议", "agreement on assistance signed"),
    (EventKind::Training, "培训乡村教师", "training of village teachers"),
    (EventKind::Donation, "捐建远程医疗室", "gift of a room for remote medicine"),
    (EventKind::Construction, "修成产业道路", "road to the fields built"),
    (EventKind::Launch, "茶叶合作社开业", "tea cooperative opened"),
];

/// The events of a programme: dated to the day, the month or the year, as spans, and open ones.
pub fn events(programme: usize) -> Vec<Event> {
    let event = |number: usize| {
        let chance = mixed(programme * 6 + number);
        let (kind, zh, en) = WHAT[(programme + number) % WHAT.len()];
        let (year, month, day) = (2012 + chance % 12, chance % 12 + 1, chance % 28 + 1);
        let date = match number {
            0 => Some(format!("{year}-{month:02}-{day:02}")),
            1 => Some(format!("{year}-{month:02}")),
            2 => Some(format!("{year}")),
            3 => Some(format!("{year}/{}", year + 1)),
            4 => Some(format!("{year}/..")),
            _ => None,
        };
        Event {
            id: id(&format!("p{programme}-e{number}")),
            date: date.and_then(|date| date.parse().ok()),
            basis: None,
            kind,
            title: Text::both(format!("第{programme}项：{zh}"), format!("Programme {programme}: {en}")),
            text: None,
            status: if chance.is_multiple_of(7) { EventStatus::Planned } else { EventStatus::Happened },
            participants: Vec::new(),
            direction: chance.is_multiple_of(2).then_some(Direction::DonorToRecipient),
            cites: vec![Cite { source: id(&format!("s{}", programme % SOURCES)), paragraph: 2, quote: None }],
            note: None,
        }
    };
    (0..6).map(event).collect()
}

/// All places, organisations and sources.
pub fn everything_else() -> (Vec<Place>, Vec<Organisation>, Vec<Source>) {
    let places = (0..31).map(province).chain((0..COUNTIES).map(county)).collect();
    (places, (0..ORGANISATIONS).map(organisation).collect(), (0..SOURCES).map(source).collect())
}
