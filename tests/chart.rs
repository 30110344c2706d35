//! The grammar of the charts: precision is drawn, doubt is drawn, and nothing leaves its place.
#![cfg(not(target_arch = "wasm32"))]

use jiedui::chart::{
    Bar, Deed, Ending, Lasting, Mark, Percent, Ribbon, SPARK_HEIGHT, Scale, Shape, Stretch, TALLY_MOST, TimeMark,
    TimeSpan, YearOfEvents, bar, flow, lane, money_ticks, spark, tally, year_ticks,
};
use proptest::prelude::*;

fn styles(marks: &[Mark]) -> Vec<&'static str> {
    marks.iter().map(|mark| mark.style).collect()
}

fn scale() -> Scale {
    Scale::new(0, 3650)
}

fn days(first: i32, last: i32) -> TimeSpan {
    TimeSpan { first, last }
}

#[test]
fn a_day_is_a_dot_a_month_a_block_a_year_a_band() {
    let day = lane(TimeMark::Within(days(365, 365)), Deed::Done, false, None, scale());
    assert_eq!(day, [Mark::new("ink", Shape::Dot { x: Percent(1000), r: 5 })]);
    let month = lane(TimeMark::Within(days(365, 395)), Deed::Done, false, None, scale());
    assert!(matches!(month[0].shape, Shape::Rect { height: 13, .. }));
    assert!(matches!(month[1].shape, Shape::Rule { .. }), "a month narrower than a pixel stays in sight");
    let year = lane(TimeMark::Within(days(365, 729)), Deed::Done, false, None, scale());
    assert_eq!(year, [Mark::new("ink", Shape::Rect { x: Percent(1000), width: Percent(1000), height: 5 })]);
}

#[test]
fn since_runs_to_the_end_of_knowledge_and_stays_open() {
    let marks = lane(TimeMark::Since(days(0, 364)), Deed::Done, false, Some(1824), scale());
    assert_eq!(styles(&marks), ["ink", "thin", "open"]);
    assert_eq!(marks[1].shape, Shape::Line { x1: Percent(1000), x2: Percent(5000) });
    let unknown = lane(TimeMark::Since(days(0, 364)), Deed::Done, false, None, scale());
    assert_eq!(styles(&unknown), ["ink", "open"], "no line is drawn over time that no source vouches for");
}

#[test]
fn what_is_done_was_done_before_it_was_told() {
    let year = TimeMark::Within(days(365, 729));
    let ink = |deed| lane(year, deed, false, Some(510), scale())[0].shape.clone();
    assert_eq!(ink(Deed::Done), Shape::Rect { x: Percent(1000), width: Percent(400), height: 5 });
    assert_eq!(ink(Deed::Planned), Shape::Rect { x: Percent(1000), width: Percent(1000), height: 8 });
}

#[test]
fn plans_are_hollow_and_intentions_dashed() {
    let plan = lane(TimeMark::Over(days(0, 3649)), Deed::Planned, false, None, scale());
    assert_eq!(plan, [Mark::new("plan", Shape::Rect { x: Percent(0), width: Percent(10_000), height: 8 })]);
    let hope = lane(TimeMark::Within(days(0, 364)), Deed::Intended, false, None, scale());
    assert_eq!(styles(&hope), ["intent"]);
}

#[test]
fn what_goes_on_beyond_the_chart_has_a_mark_at_its_edge() {
    let of = |mark, known| {
        let marks = lane(mark, Deed::Done, false, known, Scale::new(1_000, 2_000));
        let cut = |mark: &&Mark| mark.style == "cut";
        let place = |mark: &Mark| match mark.shape {
            Shape::Glyph { x, .. } => x.0,
            _ => panic!("{mark:?}"),
        };
        marks.iter().filter(cut).map(place).collect::<Vec<_>>()
    };
    assert_eq!(of(TimeMark::Over(days(1_000, 1_999)), None), [] as [i32; 0], "from edge to edge");
    assert_eq!(of(TimeMark::Over(days(999, 1_500)), None), [0]);
    assert_eq!(of(TimeMark::Over(days(1_500, 2_000)), None), [10_000]);
    assert_eq!(of(TimeMark::Over(days(900, 2_100)), None), [0, 10_000]);
    assert_eq!(of(TimeMark::Since(days(500, 864)), Some(1_500)), [0]);
    assert_eq!(of(TimeMark::Since(days(1_100, 1_464)), Some(2_500)), [10_000]);
}

#[test]
fn about_has_a_wave_at_both_ends() {
    let marks = lane(TimeMark::Within(days(365, 729)), Deed::Done, true, None, scale());
    assert_eq!(styles(&marks), ["ink", "hedge", "hedge"]);
}

#[test]
fn the_end_of_a_bar_says_how_sure_it_is() {
    let of = |low, high, ending| {
        styles(&bar(Bar { start: Percent(0), low: Percent(low), high: Percent(high), ending, height: 12 }))
    };
    assert_eq!(of(5000, 5000, Ending::Exact), ["solid", "least", "tick"]);
    assert_eq!(of(5000, 5000, Ending::Over), ["solid", "least", "tip", "hedge"]);
    assert_eq!(of(5000, 5000, Ending::Nearly), ["solid", "least", "notch", "hedge"]);
    assert_eq!(of(5000, 5000, Ending::About), ["solid", "least", "hedge"]);
    assert_eq!(of(5000, 6000, Ending::About), ["solid", "hatch", "low", "least", "hedge"]);
    assert_eq!(of(5000, 5200, Ending::About), ["solid", "hatch", "least", "hedge"], "a narrow range has no low line");
    assert_eq!(of(20, 20, Ending::Over), ["solid", "least", "hedge"], "a point would be longer than the bar");
    assert_eq!(of(20, 20, Ending::Nearly), ["solid", "least", "hedge"]);
    assert_eq!(of(0, 1000, Ending::Exact), ["hatch", "least", "tick"], "what may be the same money is only hatched");
}

proptest! {
    #[test]
    fn ticks_reach_the_largest_and_stay_few(largest in 1i64..1_000_000_000_000_000) {
        let values = money_ticks(largest);
        prop_assert!(*values.last().unwrap() >= largest);
        prop_assert!((2..=6).contains(&values.len()));
        prop_assert!(values.windows(2).all(|w| w[1] - w[0] == values[1]));
    }

    #[test]
    fn years_are_few_and_within_the_chart(first in 1900i32..2100, span in 1i32..300) {
        let day = |year: i32| year * 365;
        let scale = Scale::new(day(first).into(), day(first + span).into());
        let ticks = year_ticks(first, first + span, scale, day);
        prop_assert!(ticks.len() <= 11);
        prop_assert!(ticks.iter().filter(|tick| tick.is_major).count() <= 6);
        prop_assert!(ticks.iter().all(|tick| (Percent(0)..=Percent(10_000)).contains(&tick.x)));
        prop_assert!(ticks[0].is_major);
    }

    /// Whatever the numbers, a place is the nearest hundredth of a percent, and nothing overflows.
    #[test]
    fn places_are_exact(low in any::<i64>(), span in 1i64..i64::MAX, at in 0u32..=10_000) {
        let (low, span) = (i128::from(low), i128::from(span));
        let value = low + span * i128::from(at) / 10_000;
        let place = Scale::new(low, low + span).percent(value).0;
        prop_assert!((i64::from(place) - i64::from(at)).abs() <= 1 || span < 10_000);
        let _ = Scale::new(i128::MIN, i128::MAX).percent(i128::MAX);
        let _ = Scale::new(0, 1).percent(i128::MIN);
    }
}

proptest! {
    #[test]
    fn ribbons_fill_their_nodes_and_do_not_overlap(
        sizes in prop::collection::vec((0usize..4, 0usize..3, 0usize..4, 1i128..1_000_000), 1..20),
        room in 0..80i32,
    ) {
        let ribbons: Vec<Ribbon> = sizes.iter().map(|&(a, b, c, size)| Ribbon { nodes: [a, b, c], size }).collect();
        let drawn = flow(&ribbons, 300, room, 10);
        for column in 0..3 {
            for (node, at) in drawn.columns[column].iter().enumerate() {
                let mut own: Vec<Stretch> = ribbons
                    .iter()
                    .zip(&drawn.ribbons)
                    .filter(|(ribbon, _)| ribbon.nodes[column] == node)
                    .map(|(_, places)| places[column])
                    .collect();
                own.sort_by_key(|place| place.top);
                let mut next = at.top;
                for place in own {
                    prop_assert_eq!(place.top, next);
                    next = place.bottom();
                }
                prop_assert_eq!(next, at.bottom());
                prop_assert!(at.top >= 0 && at.bottom() <= drawn.height);
            }
            for pair in drawn.columns[column].windows(2) {
                prop_assert!(pair[0].bottom() + 10 <= pair[1].top);
            }
        }
        for places in &drawn.ribbons {
            prop_assert!(places[0].height == places[1].height && places[1].height == places[2].height);
        }
    }

    #[test]
    fn a_sparkline_stays_in_its_box(
        years in prop::collection::vec((1990..2050_i32, 0..40_i32, 0..9_i32), 0..9),
        lasting in prop::collection::vec((prop::option::of(1990..2050_i32), prop::option::of(1990..2050_i32)), 0..5),
        fullest in 0..50_i32,
    ) {
        let years: Vec<YearOfEvents> =
            years.into_iter().map(|(year, done, planned)| YearOfEvents { year, done, planned }).collect();
        let lasting: Vec<Lasting> =
            lasting.into_iter().map(|years| Lasting { years, is_done: true }).collect();
        for of in spark(&years, &lasting, (1995, 2030), fullest) {
            prop_assert!(of.x >= Percent(0) && of.x + of.width <= Percent(10_000), "{of:?}");
            prop_assert!(of.y >= 0 && of.height > 0 && of.y + of.height < SPARK_HEIGHT, "{of:?}");
        }
    }
}

#[test]
fn a_tally_has_as_many_pieces_as_were_counted_or_only_its_first_rows() {
    let pieces = |count| tally(count, "h0").0.matches("h0").count();
    for count in 0..=TALLY_MOST {
        assert_eq!(pieces(count), count as usize);
    }
    assert_eq!(tally(1, "h0").1, [10, 10]);
    assert_eq!(tally(20, "h0").1, [250, 10]);
    let (d, size) = tally(21, "h0");
    assert_eq!((size, d.ends_with("M5 17h0")), ([250, 22], true));
    assert_eq!([TALLY_MOST + 1, u32::MAX].map(pieces), [60, 60]);
}
