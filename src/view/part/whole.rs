//! What holds still: it is written out as text, which an opened page takes over in one piece and not element by element.
//! That is what it would be busy with for longest.

use yew::{AttrValue, Html};

/// Elements that have no end.
const VOID: [&str; 4] = ["br", "img", "input", "wbr"];

/// Text between tags.
pub fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

/// The same, in one piece. It must begin with an element, which stands where a `div` may; what readers change, such as a
/// box or a disclosure, must not be in it, since it is replaced whole where a word of it is another.
pub fn whole(of: &Html) -> Html {
    let mut text = String::new();
    write(of, &mut text);
    Html::from_html_unchecked(AttrValue::from(text))
}

fn write(of: &Html, to: &mut String) {
    match of {
        Html::VTag(tag) => {
            let name = tag.tag();
            to.extend(["<", name]);
            for (key, value) in tag.attributes.iter() {
                to.extend([" ", key, "=\"", &escaped(value).replace('"', "&quot;"), "\""]);
            }
            to.push('>');
            if !VOID.contains(&name) {
                if let Some(children) = tag.children() {
                    write(children, to);
                }
                to.extend(["</", name, ">"]);
            }
        }
        Html::VText(text) => to.push_str(&escaped(&text.text)),
        Html::VList(list) => list.iter().for_each(|each| write(each, to)),
        Html::VRaw(raw) => to.push_str(&raw.html),
        Html::VComp(_) | Html::VPortal(_) | Html::VRef(_) | Html::VSuspense(_) => {
            unreachable!("pages are made of elements and text")
        }
    }
}
