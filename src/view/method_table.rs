//! The tables of the page of method: rows of a code, a name, and what more there is to say. One table serves them all,
//! since each kind of row would cost the page a kilobyte.

use yew::{Html, classes, html};

use super::part::whole;

/// A row: its code, then its cells, of which the first is its name.
pub(super) type Row = (String, Vec<Html>);

/// A code as the contract writes it; a long one may break between its words.
pub(super) fn code(text: &str) -> Html {
    let word = |(i, word): (usize, &str)| {
        let joint = if i > 0 { "_" } else { "" };
        html! { <>{ joint }<wbr />{ word.to_owned() }</> }
    };
    html! { <code>{ for text.split('_').enumerate().map(word) }</code> }
}

/// Words in a cell.
pub(super) fn cell(words: &'static str) -> Html {
    html! { { words } }
}

/// A small drawing in a cell.
pub(super) fn drawing(strip: Html) -> Html {
    html! { <span class="legend-drawing">{ strip }</span> }
}

/// A table: its name, its columns, its rows.
pub(super) fn table(class: &'static str, name: String, columns: &[&'static str], rows: Vec<Row>) -> Html {
    let row = |(text, cells): Row| {
        let cell = |(i, cell): (usize, Html)| {
            if i == 0 {
                html! { <th scope="row">{ cell }</th> }
            } else {
                html! { <td>{ cell }</td> }
            }
        };
        html! {
            <tr>
                <td>{ code(&text) }</td>
                { for cells.into_iter().enumerate().map(cell) }
            </tr>
        }
    };
    whole(&html! {
        <div class={classes!("code-list", class)}>
            <h3>{ name }</h3>
            <table>
                <thead>
                    <tr>{ for columns.iter().map(|column| html! { <th scope="col">{ column }</th> }) }</tr>
                </thead>
                <tbody>{ for rows.into_iter().map(row) }</tbody>
            </table>
        </div>
    })
}

/// A list of codes and their names.
pub(super) fn list(
    name: String,
    columns: [&'static str; 2],
    members: &mut dyn Iterator<Item = (&'static str, &'static str)>,
) -> Html {
    let rows = members.map(|(code, name)| (code.to_owned(), vec![cell(name)])).collect();
    table("", name, &columns, rows)
}
