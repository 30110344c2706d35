// The content security policy is in every page, strict, and the browser enforces it: "everything runs in the page" is
// not a wish but a wall.
import { test, expect, entrances, pages } from '../fixtures.js';
import { builds, sourceOf } from '../site.js';

for (const path of [...entrances, ...pages]) {
  test(`/${path} carries the policy before anything it governs`, () => {
    const html = sourceOf(builds.root.folder, path);
    const meta = /<meta[^>]*http-equiv="?content-security-policy"?[^>]*>/i.exec(html);
    expect(meta, 'a meta element with the policy').not.toBeNull();
    const policy = /content="([^"]*)"/.exec(meta[0])[1].replaceAll('&#39;', "'").replaceAll('&#x27;', "'");
    const directives = Object.fromEntries(policy.split(';').map((part) => part.trim().split(/\s+/)).filter(([name]) => name).map(([name, ...values]) => [name, values]));
    expect(directives['default-src']).toEqual(["'none'"]);
    expect(directives['script-src'].toSorted()).toEqual(["'self'", "'wasm-unsafe-eval'"]);
    expect(directives['base-uri']).toBeDefined();
    expect(directives['form-action']).toBeDefined();
    // Nothing inline, nobody else: each value is a keyword, or an image or file that the page itself made.
    for (const [name, values] of Object.entries(directives)) {
      for (const value of values) expect(["'self'", "'none'", "'wasm-unsafe-eval'", 'data:', 'blob:'], name).toContain(value);
    }
    const first = html.search(/<(script|link|style)\b/i);
    expect(first === -1 || meta.index < first, 'the policy comes before the first script, link or style').toBe(true);
    // JSON-LD is data: no browser runs it.
    const run = html.replace(/<script type="application\/ld\+json">[^<]*<\/script>/g, '');
    expect(run).not.toMatch(/<script(?![^>]*\ssrc=)[^>]*>(?!\s*<\/script>)/i);
    expect(html).not.toMatch(/<style\b/i);
    expect(html).not.toMatch(/<[a-z][^<>]*\s(style|on[a-z]+)=/i);
  });
}

test('an inline script does not run, and is reported', async ({ page, open }) => {
  await open(pages.find((path) => path.startsWith('zh/')));
  const blocked = await page.evaluate(() => new Promise((resolve) => {
    document.addEventListener('securitypolicyviolation', (event) => resolve(event.effectiveDirective), { once: true });
    const script = document.createElement('script');
    script.textContent = 'globalThis.broken = true';
    document.head.append(script);
  }));
  expect(blocked).toBe('script-src-elem');
  expect(await page.evaluate(() => globalThis.broken)).toBeUndefined();
});

test('a request to another origin is refused', async ({ page, open }) => {
  await open(pages.find((path) => path.startsWith('zh/')));
  const refused = await page.evaluate(() => new Promise((resolve) => {
    document.addEventListener('securitypolicyviolation', (event) => resolve(event.effectiveDirective), { once: true });
    fetch('http://127.0.0.2:8000/').catch(() => {});
  }));
  expect(refused).toBe('connect-src');
});
