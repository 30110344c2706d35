//! The preview of a programme: its kind and period, its name, the pair, two figures with their hedges, its events by year.
//! The figures are the card's; where the source gives no amounts, that is said.

use jiedui::chart::{Lasting, SPARK_HEIGHT, YearOfEvents, spark};
use jiedui::model::{Language, Programme};
use jiedui::query::{PairingCard, Side};
use jiedui::view::{parties, places};
use jiedui::words::{phrases, programme_period};

use super::figures::{BASELINE, COLUMN, COLUMNS, FOOT, draw_figures, draw_label, draw_rows, figures, number};
use super::fonts::{Face, Fonts, Style};
use super::head_line::{HEAD_BOTTOM, LEFT, RIGHT, head_line};
use super::sheet::{Sheet, colour};
use crate::head::PREVIEW_SIZE;

/// The pair lies between these.
const PAIR: (f32, f32) = (HEAD_BOTTOM + 58.0, 402.0);
const NAME_SIZES: [f32; 7] = [62.0, 58.0, 54.0, 50.0, 46.0, 42.0, 38.0];
const NAMES: f32 = LEFT + 52.0;

/// The first and the last year of any event, and how many the fullest year of a programme has.
pub type Axis = (Option<(i32, i32)>, usize);

/// What the sheet says, in words, for those who cannot see it.
pub fn told(programme: &Programme, card: &PairingCard, language: Language) -> String {
    let words = phrases(language);
    let figures =
        figures(card).into_iter().map(|of| (of.label.best(language).0.to_owned(), number(of, language).to_string()));
    let unknown = (!card.has_money).then(|| (words.amounts.to_owned(), words.no_amounts.to_owned()));
    let separator = if language == Language::Zh { "：" } else { ": " };
    let figures = figures.chain(unknown).map(|(label, number)| format!("{label}{separator}{number}"));
    let kind = card.kind.best(language).0.to_owned();
    let said = [programme.name.best(language).0.to_owned(), kind, programme_period(card.period, language)];
    said.into_iter().chain(figures).collect::<Vec<_>>().join(words.dot)
}

/// Draws it.
pub fn programme_sheet<'a>(
    programme: &Programme,
    card: &PairingCard,
    axis: Axis,
    language: Language,
    fonts: &'a Fonts,
) -> Sheet<'a> {
    let words = phrases(language);
    let mut sheet = Sheet::new(fonts, PREVIEW_SIZE);
    let kind = format!("{}{}{}", card.kind.best(language).0, words.dot, programme_period(card.period, language));
    head_line(&mut sheet, &kind, language);
    let plain = Style { face: Face::Sans, size: 28.0, is_bold: false, colour: "ink-2", language };
    let (name, size) = fonts.fit(programme.name.best(language).0, plain, &[28.0, 26.0, 24.0], (RIGHT - LEFT, 1));
    sheet.text((LEFT, HEAD_BOTTOM + 44.0), "start", plain.sized(size), &name.concat());
    draw_pair(&mut sheet, card, language);
    sheet.line((LEFT, FOOT), (RIGHT, FOOT), 1.5, "rule-2");
    draw_figures(&mut sheet, card, language);
    draw_years(&mut sheet, card, axis, language);
    sheet
}

/// A side of the pair, as it will stand: the lines of its name, their size, and the line beneath.
struct Set {
    name: Vec<String>,
    size: f32,
    beneath: String,
}

fn set(sides: &[Side], counted: Option<String>, sheet: &Sheet, language: Language) -> Set {
    let words = phrases(language);
    let style = Style { face: Face::Serif, size: 60.0, is_bold: true, colour: "ink", language };
    let names = parties(sides, language);
    let (mut name, mut size) = sheet.fonts.fit(&names, style, &NAME_SIZES, (RIGHT - NAMES, 1));
    if name.iter().any(|line| line.ends_with('…')) {
        (name, size) = sheet.fonts.fit(&names, style, &[36.0, 32.0], (RIGHT - NAMES, 2));
    }
    let lines = [counted.unwrap_or_default(), places(sides, language)];
    let beneath = lines.into_iter().filter(|line| !line.is_empty()).collect::<Vec<_>>().join(words.dot);
    let style = Style { face: Face::Sans, size: 25.0, is_bold: false, colour: "ink-3", language };
    let (beneath, _) = sheet.fonts.fit(&beneath, style, &[25.0], (RIGHT - NAMES, 1));
    Set { name, size, beneath: beneath.concat() }
}

fn draw_pair(sheet: &mut Sheet, card: &PairingCard, language: Language) {
    let words = phrases(language);
    let donors = set(&card.pair.donors, card.pair.donor_count.map(words.helpers_counted), sheet, language);
    let helped = card.pair.recipient_count.map(words.helped_counted);
    let recipients = set(&card.pair.recipients, helped, sheet, language);
    // Both names alike: neither side is the larger.
    let size = donors.size.min(recipients.size);
    let half = (PAIR.1 - PAIR.0) / 2.0;
    let baselines = [PAIR.0 + 68.0, PAIR.0 + half + 68.0];
    let middle = |baseline: f32| baseline - size * 0.36;
    let x = LEFT + 16.0;
    sheet.line((x, middle(baselines[0])), (x, middle(baselines[1])), 4.5, "accent");
    for (side, (baseline, is_ring)) in [donors, recipients].iter().zip(baselines.into_iter().zip([true, false])) {
        sheet.node((x, middle(baseline)), 15.0, is_ring);
        let name = Style { face: Face::Serif, size, is_bold: true, colour: "ink", language };
        // A second line takes its room half above, half beneath.
        let more = if side.name.len() > 1 { size * 0.6 } else { 0.0 };
        draw_rows(sheet, (NAMES, baseline - more), name, &side.name);
        let place = Style { face: Face::Sans, size: 25.0, is_bold: false, colour: "ink-3", language };
        sheet.text((NAMES, baseline + 40.0 + more * 0.8), "start", place, &side.beneath);
    }
}

fn draw_years(sheet: &mut Sheet, card: &PairingCard, (axis, fullest): Axis, language: Language) {
    let (words, events, x) = (phrases(language), &card.events, COLUMNS[2]);
    let small = |number: usize| i32::try_from(number).unwrap_or(i32::MAX);
    let style = Style { face: Face::Sans, size: 21.0, is_bold: false, colour: "ink-3", language };
    let summary = (words.events_dated)(events.dated, events.undated);
    let Some((first, last)) = axis.filter(|_| events.dated > 0) else {
        draw_label(sheet, x, &summary, language);
        return;
    };
    let years: Vec<YearOfEvents> = events
        .years
        .iter()
        .map(|of| YearOfEvents { year: of.year, done: small(of.done), planned: small(of.planned) })
        .collect();
    let lasting: Vec<Lasting> =
        events.lasting.iter().map(|of| Lasting { years: of.years, is_done: of.is_done }).collect();
    // The chart's percent and pixels, two and a half times as high.
    let high = |y: i32| f32::from(i16::try_from(y).unwrap_or(i16::MAX)) * 2.5;
    let wide = |of: jiedui::chart::Percent| f32::from(i16::try_from(of.0).unwrap_or(i16::MAX)) / 10_000.0 * COLUMN;
    let top = BASELINE - high(SPARK_HEIGHT) + 2.5;
    let ink = colour("ink");
    for of in spark(&years, &lasting, (first, last), small(fullest)) {
        let (x, y, width, height) = (x + wide(of.x), top + high(of.y), wide(of.width), high(of.height));
        if of.style == "open" {
            let (y, end) = (y + 2.5, x + width);
            sheet.put(&format!(
                "<path d=\"M{x:.1} {y:.1}H{end:.1}\" stroke=\"{ink}\" stroke-width=\"3\" stroke-dasharray=\"5 5\"/>"
            ));
        } else if of.style == "planned" {
            let (x, y, width, height) = (x + 1.5, y + 1.5, width - 3.0, height - 3.0);
            sheet.put(&format!("<rect x=\"{x:.1}\" y=\"{y:.1}\" width=\"{width:.1}\" height=\"{height:.1}\" fill=\"none\" stroke=\"{ink}\" stroke-width=\"3\"/>"));
        } else {
            sheet.put(&format!(
                "<rect x=\"{x:.1}\" y=\"{y:.1}\" width=\"{width:.1}\" height=\"{height:.1}\" fill=\"{ink}\"/>"
            ));
        }
    }
    sheet.line((x, BASELINE), (x + COLUMN, BASELINE), 1.5, "ink-3");
    sheet.text((x, BASELINE + 36.0), "start", style, &first.to_string());
    sheet.text((x + COLUMN, BASELINE + 36.0), "end", style, &last.to_string());
    draw_label(sheet, x, &summary, language);
}
