//! A section of a page: one hairline, a label column, a body.

use yew::{Html, html};

/// A section: what links call it, its heading, a line beneath the heading, its body.
pub fn section(id: &str, title: &str, hint: &str, body: Html) -> Html {
    scripted_section(id, title, hint, "", body)
}

/// The same, with a second line beneath the heading, if it is not empty, that holds only where scripts run.
pub fn scripted_section(id: &str, title: &str, hint: &str, scripted: &'static str, body: Html) -> Html {
    let label = html! {
        <>
            <h2 id={format!("{id}-heading")}>{ title.to_owned() }</h2>
            <p>{ hint.to_owned() }</p>
            if !scripted.is_empty() {
                <p class="scripted">{ scripted }</p>
            }
        </>
    };
    labelled(id, label, body)
}

/// A section with a label column of its own. Its heading is called as the section, with `-heading` after it.
pub fn labelled(id: &str, label: Html, body: Html) -> Html {
    html! {
        <section key={id.to_owned()} class="section" id={id.to_owned()} aria-labelledby={format!("{id}-heading")}>
            <header class="section-label">{ label }</header>
            <div class="section-body">{ body }</div>
        </section>
    }
}
