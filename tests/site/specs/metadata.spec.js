// What search engines and messengers get, who run no scripts: each page says its title, its description and, where the
// site knows it, its address, its twins, its picture and what dataset it is. Pages are read as files.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { test, expect } from '../fixtures.js';
import { builds, languageOf, pagesOf, sourceOf } from '../site.js';

const decoded = (text) => text.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
const attributes = (tag) => Object.fromEntries([...tag.matchAll(/\s([a-z:-]+)="([^"]*)"/g)].map(([, name, value]) => [name, decoded(value)]));

/** What the head of a page's file says. */
function headOf(html) {
  const head = html.slice(0, html.indexOf('</head>'));
  const links = [...head.matchAll(/<link\b[^>]*>/g)].map(([tag]) => attributes(tag));
  const metas = [...head.matchAll(/<meta\b[^>]*>/g)].map(([tag]) => attributes(tag));
  return {
    titles: [...head.matchAll(/<title>([^<]*)<\/title>/g)].map((match) => decoded(match[1])),
    said: (name) => metas.filter((meta) => meta.name === name || meta.property === name).map((meta) => meta.content),
    canonical: links.filter((link) => link.rel === 'canonical').map((link) => link.href),
    alternates: Object.fromEntries(links.filter((link) => link.rel === 'alternate').map((link) => [link.hreflang, link.href])),
    icons: ['icon', 'apple-touch-icon'].flatMap((rel) => links.filter((link) => link.rel === rel).map((link) => link.href)),
  };
}

const dataOf = (html) => [...html.matchAll(/<script type="application\/ld\+json">([^<]*)<\/script>/g)].map((match) => JSON.parse(match[1]));

/** The width and height that a PNG's header says. */
function sizeOfPng(file) {
  const bytes = readFileSync(file);
  expect(bytes.subarray(0, 8).toString('latin1')).toBe('\x89PNG\r\n\x1a\n');
  expect(bytes.subarray(12, 16).toString('latin1')).toBe('IHDR');
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}

for (const [name, { folder, base, address }] of Object.entries(builds)) {
  test.describe(`the site in ${name}`, () => {
    const pages = pagesOf(folder);
    const fileOf = (url) => join(folder, url.slice((address ?? base).length));

    test('every page has one title, one description of its own, and an icon', () => {
      const descriptions = new Map();
      for (const path of pages) {
        const head = headOf(sourceOf(folder, path));
        expect(head.titles, path).toHaveLength(1);
        const [description, ...more] = head.said('description');
        expect(more, path).toEqual([]);
        expect(description.length, path).toBeGreaterThan(20);
        expect(head.said('og:description'), path).toEqual([description]);
        expect(head.said('og:title'), path).toEqual(head.titles);
        expect(head.said('robots'), path).toEqual([]);
        expect(descriptions.get(description), `/${path} says the same of itself as another page`).toBeUndefined();
        descriptions.set(description, path);
        expect(head.icons.map((icon) => sizeOfPng(join(folder, icon.slice(base.length))))).toEqual([[64, 64], [180, 180]]);
      }
    });

    test('a page that is not there asks not to be kept', () => {
      const html = readFileSync(join(folder, '404.html'), 'utf8');
      const head = headOf(html);
      expect(head.said('robots')).toEqual(['noindex']);
      expect([...head.canonical, ...Object.keys(head.alternates), ...head.said('og:url'), ...dataOf(html)]).toEqual([]);
    });

    test('hosts are told the same policy, and more', () => {
      const headers = readFileSync(join(folder, '_headers'), 'utf8');
      const policy = attributes(/<meta http-equiv="Content-Security-Policy"[^>]*>/.exec(sourceOf(folder, 'zh/'))[0]).content;
      expect(headers).toContain(`\n${base}*\n  Content-Security-Policy: ${policy}; frame-ancestors 'none'\n`);
      for (const [, path] of headers.matchAll(/^(\S+)\n {2}Cache-Control: .*immutable$/gm)) {
        expect(existsSync(join(folder, path.slice(base.length).replace('*', ''))), path).toBe(true);
      }
      const hashed = readdirSync(folder).filter((file) => /-[0-9a-f]{8,}(_bg)?\./.test(file));
      expect(hashed.length).toBeGreaterThan(4);
      for (const file of hashed) expect(headers).toContain(`\n${base}${file}\n`);
    });

    if (address === null) {
      test('a site without an address claims none', () => {
        for (const file of ['sitemap.xml', 'robots.txt', 'preview']) expect(existsSync(join(folder, file)), file).toBe(false);
        for (const path of pages) {
          const html = sourceOf(folder, path);
          const head = headOf(html);
          expect([...head.canonical, ...Object.keys(head.alternates), ...head.said('og:url'), ...head.said('og:image'), ...dataOf(html)], path).toEqual([]);
        }
      });
      return;
    }

    test('every page says its address, and its twins say the same of each other', () => {
      const heads = new Map(pages.map((path) => [`${address}${path}`, headOf(sourceOf(folder, path))]));
      for (const [url, head] of heads) {
        expect(head.canonical, url).toEqual([url]);
        expect(head.said('og:url'), url).toEqual([url]);
        expect(Object.keys(head.alternates).toSorted(), url).toEqual(['en', 'x-default', 'zh-Hans']);
        for (const [tag, twin] of Object.entries(head.alternates)) {
          expect(heads.get(twin)?.alternates, `${tag} of ${url}`).toEqual(head.alternates);
        }
        const own = { zh: 'zh-Hans', en: 'en' }[languageOf(url.slice(address.length))] ?? 'x-default';
        expect(head.alternates[own], url).toBe(url);
      }
      expect(heads.get(`${address}zh/`).alternates['x-default']).toBe(address);
    });

    test('the sitemap lists exactly the pages that there are', () => {
      const xml = readFileSync(join(folder, 'sitemap.xml'), 'utf8');
      const listed = [...xml.matchAll(/<loc>([^<]*)<\/loc>/g)].map((match) => match[1]);
      expect(listed.toSorted()).toEqual(pages.map((path) => `${address}${path}`).toSorted());
      for (const [, url, rest] of xml.matchAll(/<loc>([^<]*)<\/loc>(.*?)<\/url>/g)) {
        const twins = [...rest.matchAll(/<xhtml:link\b[^>]*>/g)].map(([tag]) => attributes(tag));
        expect(Object.fromEntries(twins.map((twin) => [twin.hreflang, twin.href])), url).toEqual(headOf(sourceOf(folder, url.slice(address.length))).alternates);
      }
      expect(readFileSync(join(folder, 'robots.txt'), 'utf8')).toContain(`\nSitemap: ${address}sitemap.xml\n`);
    });

    test('the home page and every programme are described as datasets', () => {
      const whole = dataOf(sourceOf(folder, 'zh/'))[0];
      for (const path of pages) {
        const html = sourceOf(folder, path);
        const expected = /^(zh|en)\/(programme\/[^/]+\/)?$/.test(path) ? 1 : 0;
        const found = dataOf(html);
        expect(found, path).toHaveLength(expected);
        for (const data of found) {
          expect([data['@context'], data['@type'], data.url], path).toEqual(['https://schema.org', 'Dataset', `${address}${path}`]);
          expect(headOf(html).titles[0], path).toContain(data.name);
          expect(data.description.length, path).toBeGreaterThan(49);
          expect(existsSync(fileOf(data.distribution[0].contentUrl)), path).toBe(true);
          expect(data.citation.length, path).toBeGreaterThan(0);
          if (path.includes('programme')) {
            expect(data.isPartOf['@id'], path).toBe(whole['@id']);
            expect(whole.hasPart.map((part) => part['@id']), path).toContain(data['@id']);
          }
        }
      }
    });

    test('every page has a picture of the size that it says, and every picture a page', () => {
      const shown = new Set();
      for (const path of pages) {
        const head = headOf(sourceOf(folder, path));
        const [image, ...more] = head.said('og:image');
        expect(more, path).toEqual([]);
        expect(image, path).toMatch(/\/preview\/[a-z-]+-[0-9a-f]{16}\.png$/);
        expect(head.said('og:image:alt')[0].length, path).toBeGreaterThan(10);
        expect(head.said('twitter:card'), path).toEqual(['summary_large_image']);
        expect(sizeOfPng(fileOf(image)), path).toEqual([1200, 630]);
        expect([head.said('og:image:width')[0], head.said('og:image:height')[0]], path).toEqual(['1200', '630']);
        shown.add(image.split('/').pop());
      }
      expect([...shown].toSorted()).toEqual(readdirSync(join(folder, 'preview')).toSorted());
    });
  });
}
