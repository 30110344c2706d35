//! What holds still: it is written out as text, which an opened page takes over in one piece and not element by element.
//! That is what it would be busy with for longest.

use yew::{AttrValue, Html};

/// Elements that have no end.
const VOID: [&str; 4] = ["br", "img", "input", "wbr"];

/// Text as it stands between tags and in attributes.
pub fn escape(text: &str, to: &mut String) {
    let mut rest = text;
    while let Some(at) = rest.find(['&', '<', '>', '"']) {
        let (before, sign) = rest.split_at(at);
        to.push_str(before);
        to.push_str(match sign.as_bytes()[0] {
            b'&' => "&amp;",
            b'<' => "&lt;",
            b'>' => "&gt;",
            _ => "&quot;",
        });
        rest = &sign[1..];
    }
    to.push_str(rest);
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
                to.extend([" ", key, "=\""]);
                escape(value, to);
                to.push('"');
            }
            to.push('>');
            if !VOID.contains(&name) {
                if let Some(children) = tag.children() {
                    write(children, to);
                }
                to.extend(["</", name, ">"]);
            }
        }
        Html::VText(text) => escape(&text.text, to),
        Html::VList(list) => list.iter().for_each(|each| write(each, to)),
        Html::VRaw(raw) => to.push_str(&raw.html),
        Html::VComp(_) | Html::VPortal(_) | Html::VRef(_) | Html::VSuspense(_) => {
            unreachable!("pages are made of elements and text")
        }
    }
}
