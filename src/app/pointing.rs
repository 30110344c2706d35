//! Pointing: hovering, focusing or tapping a figure shows its card. One card serves every figure of a page.
//!
//! Which figure is pointed at is no part of the link: it is gone when the reader looks elsewhere. Pressing a figure puts
//! its own link into the address bar.

use yew::prelude::*;

use crate::model::Id;

/// Natively nobody points.
#[cfg(not(target_arch = "wasm32"))]
#[hook]
pub(super) fn use_pointed_figure() -> Option<Id> {
    None
}

/// The record of the figure that the reader points at.
#[cfg(target_arch = "wasm32")]
#[hook]
pub(super) fn use_pointed_figure() -> Option<Id> {
    let pointed = use_state_eq(|| None::<Id>);
    {
        let point = pointed.setter();
        use_effect_with((), move |()| {
            let listeners = browser::listen(&Callback::from(move |id| point.set(id)));
            move || drop(listeners)
        });
    }
    use_effect_with((*pointed).clone(), |_| browser::place());
    (*pointed).clone()
}

#[cfg(target_arch = "wasm32")]
mod browser {
    use gloo::events::{EventListener, EventListenerOptions};
    use gloo::utils::{document, history, window};
    use wasm_bindgen::JsCast;
    use web_sys::{Element, Event, HtmlElement, KeyboardEvent, MouseEvent};
    use yew::Callback;

    use crate::model::Id;

    /// The figure that the card describes.
    const DESCRIBED: &str = "[aria-describedby=figure-card]";
    const HELD: &str = "[aria-describedby=figure-card]:focus-visible";
    const CLOSE: &str = ".figure-card-close";
    /// The card touches its figure, so that the pointer finds the way to it.
    const GAP_PX: i32 = -1;
    const EDGE_PX: i32 = 8;
    /// What a card needs to be read. Where there is less on either side of its figure, it covers the figure.
    const LEAST_PX: i32 = 160;

    /// Follows the pointer, the focus and the keys; until the listeners are dropped.
    pub(super) fn listen(point: &Callback<Option<Id>>) -> [EventListener; 5] {
        let on = |name: &'static str, act: fn(&Event) -> Pointing| {
            let point = point.clone();
            let options = EventListenerOptions::enable_prevent_default();
            EventListener::new_with_options(&document(), name, options, move |event| match act(event) {
                Pointing::At(figure) => point.emit(describe(Some(&figure))),
                Pointing::Away => point.emit(describe(None)),
                Pointing::Same => {}
            })
        };
        let follow = EventListener::new(&window(), "scroll", |_| place());
        [on("pointerover", looked), on("focusin", looked), on("click", pressed), on("keydown", left), follow]
    }

    /// Where an event points.
    enum Pointing {
        At(Element),
        Away,
        Same,
    }

    fn looked(event: &Event) -> Pointing {
        let Some(target) = event.target().and_then(|target| target.dyn_into::<Element>().ok()) else {
            return Pointing::Same;
        };
        if let Ok(Some(figure)) = target.closest("[data-figure]") {
            return Pointing::At(figure);
        }
        // What lies under the pointer takes no card away from a figure that keys have come to.
        let is_held = || event.type_() == "pointerover" && matches!(document().query_selector(HELD), Ok(Some(_)));
        match target.closest("#figure-card") {
            Ok(None) if !is_held() => Pointing::Away,
            _ => Pointing::Same,
        }
    }

    /// A figure that is pressed keeps the page where it is and puts its link into the address bar.
    fn pressed(event: &Event) -> Pointing {
        let pointing = looked(event);
        let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
        if target.is_some_and(|target| matches!(target.matches(CLOSE), Ok(true))) {
            // The button goes with the card: its figure has the focus again.
            if let Some((figure, _)) = figure_and_card() {
                let _ = figure.unchecked_ref::<HtmlElement>().focus();
            }
            return Pointing::Away;
        }
        let wants_more = event.dyn_ref::<MouseEvent>().is_some_and(|click| {
            click.meta_key() || click.ctrl_key() || click.shift_key() || click.alt_key() || click.button() != 0
        });
        if let (Pointing::At(figure), false) = (&pointing, wants_more) {
            let href = figure.get_attribute("href").filter(|href| href.starts_with('#'));
            let kept = history().state().unwrap_or_default();
            if href.is_some() && history().replace_state_with_url(&kept, "", href.as_deref()).is_ok() {
                event.prevent_default();
            }
        }
        pointing
    }

    fn left(event: &Event) -> Pointing {
        let is_escape = event.dyn_ref::<KeyboardEvent>().is_some_and(|key| key.key() == "Escape");
        if is_escape { Pointing::Away } else { Pointing::Same }
    }

    /// Ties a figure to the card, and frees the one before.
    fn describe(figure: Option<&Element>) -> Option<Id> {
        if let Some((before, card)) = figure_and_card() {
            let _ = before.remove_attribute("aria-describedby");
            if figure.is_none() {
                // Shown again, it is nowhere until it is placed: where it was it could cover the figure.
                let _ = card.style().remove_property("--y");
            }
        }
        let figure = figure?;
        let _ = figure.set_attribute("aria-describedby", "figure-card");
        // The card says more than the browser's own hint.
        let _ = figure.remove_attribute("title");
        Id::new(&figure.get_attribute("data-figure")?).ok()
    }

    /// Puts the card beneath its figure, on narrow screens at their foot; or above it where there is more room.
    pub(super) fn place() {
        let Some((figure, card)) = figure_and_card() else { return };
        let (beside, own) = (figure.get_bounding_client_rect(), card.get_bounding_client_rect());
        #[expect(
            clippy::cast_possible_truncation,
            reason = "lengths on a screen; a fraction of a pixel is of no account"
        )]
        let whole = |length: f64| length as i32;
        let screen = document().document_element().map_or((0, 0), |root| (root.client_width(), root.client_height()));
        let x = whole(beside.left()).min(screen.0 - whole(own.width()) - EDGE_PX).max(EDGE_PX);
        let is_narrow = whole(own.width()) >= screen.0;
        let (foot, head) = (whole(beside.bottom()) + GAP_PX, whole(beside.top()) - GAP_PX);
        let [below, above] = [screen.1 - foot, head].map(|room| room - if is_narrow { 0 } else { EDGE_PX });
        // All that it holds, and its edges, however much of it is in sight now.
        let wanted = card.scroll_height() + card.offset_height() - card.client_height();
        let most = screen.1 * 7 / 10;
        let (y, room) = match wanted <= below || above <= below {
            _ if below.max(above) < LEAST_PX => (screen.1 - wanted.min(most), most),
            true if is_narrow => (screen.1 - wanted.min(below), below),
            true => (foot, below),
            false => (head - wanted.min(above), above),
        };
        let style = card.style();
        for (name, length) in [("--x", x), ("--y", y), ("--room", room)] {
            let _ = style.set_property(name, &format!("{length}px"));
        }
    }

    fn figure_and_card() -> Option<(Element, HtmlElement)> {
        let figure = document().query_selector(DESCRIBED).ok()??;
        Some((figure, document().get_element_by_id("figure-card")?.dyn_into().ok()?))
    }
}
