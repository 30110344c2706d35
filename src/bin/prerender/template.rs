//! The page that Trunk has staged, as a template: what is taken out of it, and what is put in.

use std::error::Error;
use std::fs;
use std::hash::Hasher;
use std::io;
use std::path::Path;

/// Writes a file under a name that changes with its content, so that hosts may cache it for ever.
pub fn write_hashed(stage: &Path, base: &str, stem: &str, extension: &str, bytes: &[u8]) -> io::Result<String> {
    let mut hasher = fnv::FnvHasher::default();
    hasher.write(bytes);
    let name = format!("{stem}-{:016x}.{extension}", hasher.finish());
    fs::write(stage.join(&name), bytes)?;
    Ok(format!("{base}{name}"))
}

/// Whether a file's name changes with its content: a hash stands before its end, as `write_hashed` and Trunk put it.
pub fn is_hashed(name: &str) -> bool {
    let stem = name.split('.').next().unwrap_or_default();
    let hash = stem.trim_end_matches("_bg").rsplit('-').next().unwrap_or_default();
    hash.len() >= 8 && hash.len() < stem.len() && hash.bytes().all(|byte| byte.is_ascii_hexdigit())
}

/// Moves the inline script that `trunk serve` adds for live reload into a file, so that the page's policy holds
/// while developing, too. Release builds have none.
pub fn keep_live_reload(template: &str, stage: &Path, base: &str) -> io::Result<String> {
    let script = template.match_indices("<script>").find_map(|(start, open)| {
        let end = start + template[start..].find("</script>")?;
        let text = &template[start + open.len()..end];
        text.contains("__TRUNK_ADDRESS__").then(|| (start, end + "</script>".len(), text))
    });
    let Some((start, end, text)) = script else { return Ok(template.into()) };
    let text = text.replace("'{{__TRUNK_ADDRESS__}}'", "location.host").replace("{{__TRUNK_WS_BASE__}}", base);
    fs::write(stage.join("reload.js"), text)?;
    Ok(format!("{}<script src=\"{base}reload.js\"></script>{}", &template[..start], &template[end..]))
}

/// HTML without the tags for which `unwanted` says so; of a script, its end goes too.
fn without_tags(html: &str, mut unwanted: impl FnMut(&str) -> bool) -> String {
    let mut kept = String::with_capacity(html.len());
    let mut in_unwanted_script = false;
    for piece in html.split_inclusive('>') {
        let (text, tag) = piece.split_at(piece.rfind('<').unwrap_or(piece.len()));
        let ends_script = in_unwanted_script && tag == "</script>";
        kept.push_str(text);
        if ends_script {
            in_unwanted_script = false;
        } else if unwanted(tag) {
            in_unwanted_script = tag.starts_with("<script");
        } else {
            kept.push_str(tag);
        }
    }
    kept
}

/// For pages that need no WebAssembly: without the name of the script that starts it.
pub fn without_program(template: &str) -> String {
    without_tags(template, |tag| tag.contains("boot.js"))
}

/// Joins the style sheets that Trunk has staged into one, so that a page waits for a single file before it is drawn: the
/// template without them, and the path of the one.
pub fn one_sheet(template: &str, stage: &Path, base: &str) -> io::Result<(String, String)> {
    let mut names = Vec::new();
    let html = without_tags(template, |tag| {
        let href = tag.split_once("href=\"").and_then(|(_, rest)| rest.split('"').next());
        let name = href.filter(|_| tag.contains("stylesheet")).and_then(|href| href.strip_prefix(base));
        names.extend(name.map(String::from));
        name.is_some()
    });
    let mut sheets = Vec::new();
    for name in names {
        sheets.extend(fs::read(stage.join(&name))?);
        fs::remove_file(stage.join(name))?;
    }
    let href = write_hashed(stage, base, "style", "css", &sheets)?;
    Ok((html, href))
}

/// Fills the template that Trunk has staged: the language of `<html>`, the head, the body.
pub fn fill(template: &str, tag: &str, head: &str, body: &str) -> Result<String, Box<dyn Error>> {
    let (before, rest) = template.split_once("<html").ok_or("index.html has no <html>")?;
    let (_, rest) = rest.split_once('>').ok_or("index.html has no <html>")?;
    let (in_head, rest) =
        rest.split_once("<title>__HEAD__</title>").ok_or("index.html has no <title>__HEAD__</title>")?;
    let (in_body, after) = rest.split_once("__BODY__").ok_or("index.html has no __BODY__")?;
    Ok(format!("{before}<html lang=\"{tag}\">{in_head}{head}{in_body}{body}{after}"))
}

/// Text for HTML, in attributes, too.
pub fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

/// HTML in which one file is named from the page's own folder, so that it is found wherever the site was put.
pub fn beside(html: &str, href: &str, base: &str, path: &str) -> String {
    let up = "../".repeat(path.trim_matches('/').split('/').filter(|step| !step.is_empty()).count());
    html.replacen(href, &format!("{up}{}", href.strip_prefix(base).unwrap_or(href)), 1)
}

/// A script without the lines that are for those who read its source.
pub fn lean(script: &str) -> String {
    let lines = script.lines().map(str::trim_start).filter(|line| !line.is_empty() && !line.starts_with("//"));
    lines.fold(String::new(), |script, line| script + line + "\n")
}
