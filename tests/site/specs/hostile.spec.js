// Three hundred addresses that nobody in good faith would write, one after the other on every page: no page goes blank,
// no script runs, the console stays silent. tests/hostile_links.rs reads ten thousand more.
import { test, expect, pages } from '../fixtures.js';

const pieces = ['%', '%2', '%zz', '%00', '%25', '%2525', '%26', '%3D', '%F0%9F', '%ED%A0%80', '+', '&', '=', '?', ',', ';', '../', '//', '\\',
  '<script>alert(1)</script>', '%3Cimg%20src=x%20onerror=alert(1)%3E', 'javascript:alert(1)', "'", '"', '{{7*7}}', '__proto__=x', 'q=', 'kind=',
  'programme=', 'class=', 'flow=', 'donor=', 'recipient=', 'since=', 'until=', 'at=', 'ask=', 'trade', 'fiscal', 'seu-nanhua', 'seu-fund-direct',
  'nansha-event-pairing', 'guizhou', '2016', '-1', '99999999999999999999', '紫云', '🙂', '\u202e', 'e\u0301', '%0d%0a', 'a'.repeat(300)];

test('no address makes a page fail, run, or go blank', async ({ page, open, site, complaints }) => {
  page.on('dialog', () => { throw new Error('a script ran'); });
  await open('zh/');
  const base = new URL(site.url).pathname;
  const failed = await page.evaluate(async ({ pieces, paths, base }) => {
    let seed = 20261122;
    const next = (most) => { seed = (Math.imul(seed, 1103515245) + 12345) >>> 0; return (seed >>> 8) % most; };
    const failures = [];
    for (let round = 0; round < 300; round += 1) {
      const query = Array.from({ length: 1 + next(10) }, () => (next(3) ? '' : '&') + pieces[next(pieces.length)]).join('').replaceAll('#', '');
      const path = next(5) ? paths[next(paths.length)] : `zh/${encodeURI(pieces[next(pieces.length)])}/`;
      history.pushState(null, '', `${base}${path}?${query}`);
      dispatchEvent(new PopStateEvent('popstate'));
      await new Promise((resolve) => setTimeout(resolve));
      const heading = document.querySelector('#app h1');
      const isWhole = heading && heading.getBoundingClientRect().height > 0 && document.title && document.querySelector('.site-foot');
      if (!isWhole || document.querySelector('#app script, #app img, #app iframe')) failures.push(location.href);
    }
    return failures;
  }, { pieces, paths: pages, base });
  expect(failed).toEqual([]);
  await expect(page.locator('#notice')).toBeHidden();
  expect(complaints).toEqual([]);
});
