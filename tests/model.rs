//! Dates and decimals read back as they were written, and know their calendar.
#![cfg(not(target_arch = "wasm32"))]

use jiedui::model::{Date, DateError, Decimal, DecimalError, Moment};
use proptest::prelude::*;

fn moment() -> impl Strategy<Value = String> {
    let year = 1000i32..3000;
    prop_oneof![
        year.clone().prop_map(|y| format!("{y:04}")),
        (year.clone(), 1u8..=12).prop_map(|(y, m)| format!("{y:04}-{m:02}")),
        (year, 1u8..=12, 1u8..=28).prop_map(|(y, m, d)| format!("{y:04}-{m:02}-{d:02}")),
    ]
}

proptest! {
    #[test]
    fn dates_read_back(at in moment(), open in 0..4, approximate in any::<bool>()) {
        let at = if approximate { format!("{at}~") } else { at };
        let text = match open { 0 => at, 1 => format!("{at}/.."), 2 => format!("../{at}"), _ => format!("{at}/2999") };
        prop_assert_eq!(text.parse::<Date>().unwrap().to_string(), text);
    }

    #[test]
    fn a_date_is_never_longer_than_its_precision(at in moment()) {
        let read: Moment = at.parse().unwrap();
        let days = read.last_day() - read.first_day() + 1;
        let fits = match at.len() { 4 => days == 365 || days == 366, 7 => (28..=31).contains(&days), _ => days == 1 };
        prop_assert!(fits, "{} covers {} days", at, days);
    }

    #[test]
    fn days_follow_each_other(year in 1000i32..2999) {
        let last: Moment = format!("{year:04}-12-31").parse().unwrap();
        let first: Moment = format!("{:04}-01-01", year + 1).parse().unwrap();
        prop_assert_eq!(last.last_day() + 1, first.first_day());
    }

    #[test]
    fn any_text_is_a_date_or_an_error(text in "\\PC{0,20}") {
        let _ = text.parse::<Date>();
        let _ = text.parse::<Decimal>();
    }

    #[test]
    fn decimals_read_back(units in -10i128.pow(21)..10i128.pow(21)) {
        let value = Decimal::from_ten_thousandths(units);
        prop_assert_eq!(value.to_string().parse::<Decimal>(), Ok(value));
    }
}

#[test]
fn the_calendar_is_known() {
    assert_eq!("1970-01-01".parse::<Moment>().unwrap().first_day(), 0);
    assert_eq!("2000-03-01".parse::<Moment>().unwrap().first_day(), 11_017);
    assert_eq!("2021-03-10".parse::<Moment>().unwrap().first_day(), 18_696);
    assert!("2024-02-29".parse::<Date>().is_ok());
    for (text, error) in [
        ("2023-02-29", DateError::NoSuchDay),
        ("2023-13", DateError::NoSuchDay),
        ("2023-00", DateError::NoSuchDay),
        ("2023-1", DateError::Form),
        ("2023-01-01-01", DateError::Form),
        ("../..", DateError::Form),
        ("23", DateError::Form),
        ("2021/2020", DateError::Backwards),
    ] {
        assert_eq!(text.parse::<Date>(), Err(error), "{text}");
    }
}

#[test]
fn decimals_refuse_what_they_cannot_hold() {
    for (text, error) in [
        ("", DecimalError::Form),
        ("1e6", DecimalError::Form),
        ("1.", DecimalError::Form),
        ("+1", DecimalError::Form),
        ("0.00001", DecimalError::Places),
        ("1234567890123456789", DecimalError::Size),
    ] {
        assert_eq!(text.parse::<Decimal>(), Err(error), "{text}");
    }
}
