//! The site's address, from the environment's `SITE_URL`. Search engines and messengers want whole addresses; a site
//! that does not know its own can do without what they need.

/// Where a site is published, such as `https://example.org/jiedui/`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SiteAddress {
    url: String,
    origin_length: usize,
}

impl SiteAddress {
    /// The address that `SITE_URL` says, for a site built to lie under `base`; none where it says nothing.
    ///
    /// # Errors
    ///
    /// Where it is no address of a site, or that of another folder: what to change.
    pub fn of(site_url: &str, base: &str) -> Result<Option<Self>, String> {
        let url = site_url.trim();
        if url.is_empty() {
            return Ok(None);
        }
        let rest = url.strip_prefix("https://").or_else(|| url.strip_prefix("http://"));
        let (host, path) = rest.map(|rest| rest.split_once('/').unwrap_or((rest, ""))).unwrap_or_default();
        if host.is_empty()
            || url.contains(|c: char| c.is_whitespace() || matches!(c, '?' | '#' | '<' | '>' | '"' | '&'))
        {
            return Err(format!("SITE_URL={url} is not the address of a site, such as https://example.org/jiedui/"));
        }
        let path = format!("/{}", path.trim_matches('/'));
        let path = format!("{}/", path.trim_end_matches('/'));
        if path != base {
            return Err(format!(
                "SITE_URL={url} lies under {path}, but the site is built for {base}: \
                 build it with --public-url {path}, or change SITE_URL, or unset it"
            ));
        }
        let origin_length = url.len() - rest.map_or(0, str::len) + host.len();
        Ok(Some(Self { url: format!("{}{path}", &url[..origin_length]), origin_length }))
    }

    /// The site itself, with a slash at the end.
    pub fn home(&self) -> &str {
        &self.url
    }

    /// The whole address of a path on the same host, which begins with the site's base.
    pub fn of_path(&self, path: &str) -> String {
        format!("{}{path}", &self.url[..self.origin_length])
    }
}
