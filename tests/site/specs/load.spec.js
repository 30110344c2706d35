// A dataset is read as it arrives: in pieces cut anywhere, with the browser's turn between them, and not without its end.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { test, expect } from '../fixtures.js';
import { builds } from '../site.js';

const { folder } = builds.root;
const shipped = JSON.parse(readFileSync(join(folder, readdirSync(folder).find((name) => /^dataset-.*\.json$/.test(name)))));
const [{ pairings: [pairing], ...first }] = shipped.programmes;
const programme = (nth) => ({ ...first, id: `p${nth}`, part_of: null, pairings: [{ ...pairing, id: `p${nth}-pair` }], events: [], funds: [], outcomes: [] });
const large = JSON.stringify({ ...shipped, programmes: Array.from({ length: 1500 }, (_, nth) => programme(nth)) });
/** What stands for a host that sends `text` so many bytes at a time and, `broken`, hangs up before the last. */
const host = ([text, size, broken]) => {
  const { fetch } = window;
  const encoded = new TextEncoder().encode(text);
  window.fetch = async (...words) => {
    if (!String(words[0]).endsWith('large.json')) return fetch(...words);
    window.isThere = true;
    return new Response(new ReadableStream({
      start(controller) {
        for (let at = 0; at < encoded.length; at += size) {
          if (broken && at + size >= encoded.length) return controller.error(new Error('gone'));
          controller.enqueue(encoded.slice(at, at + size));
        }
        return controller.close();
      },
    }));
  };
};

test('the browser has its turn between two pieces, also where the file arrives at once', async ({ page, complaints }) => {
  await page.addInitScript(host, [large, large.length * 4]);
  await page.addInitScript(() => {
    window.turns = 0;
    const channel = new MessageChannel();
    channel.port1.onmessage = () => {
      if (document.querySelector('#app')?.dataset.state) return;
      if (window.isThere) window.turns += 1;
      channel.port2.postMessage(null);
    };
    channel.port2.postMessage(null);
  });
  await page.goto('./en/?data=large.json');
  await expect(page.locator('#app')).toHaveAttribute('data-state', 'rendered');
  expect(await page.locator('main').textContent()).toContain('1500 programmes');
  expect(Buffer.byteLength(large)).toBeGreaterThan(20 * 65_536);
  expect(await page.evaluate(() => window.turns)).toBeGreaterThan(20);
  expect(complaints).toEqual([]);
});

test('it may be cut inside a letter', async ({ page }) => {
  const small = JSON.stringify({ ...shipped, title: { zh: '县里的一份', en: 'A county’s own' } });
  await page.addInitScript(host, [small, 997]);
  await page.goto('./zh/?data=large.json');
  await expect(page.locator('#app')).toHaveAttribute('data-state', 'rendered');
  await expect(page.locator('.site-foot')).toContainText('县里的一份');
});

test('one that breaks off is not shown', async ({ page }) => {
  await page.addInitScript(host, [large, 65_536, true]);
  await page.goto('./en/?data=large.json');
  await expect(page.locator('#notice')).toContainText('the host did not answer');
  await expect(page.locator('#app')).toHaveAttribute('data-state', 'failed');
});
