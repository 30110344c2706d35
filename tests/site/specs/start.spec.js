// First comes what can be read, then what can be worked: nothing that the first sight of a page does not need is asked for
// before that is on the screen.
import { test, expect } from '../fixtures.js';

const PAGE = './en/programme/seu-nanhua/';
const ready = (page) => expect(page.locator('#app')).toHaveAttribute('data-state', 'ready');

test('scripts, program and data are asked for once the page has been painted', async ({ page, complaints }) => {
  // The paint alone starts them, however slow this machine is.
  await page.addInitScript(() => {
    const { setTimeout } = window;
    window.setTimeout = (act, after, ...words) => (after === 500 ? 0 : setTimeout(act, after, ...words));
  });
  await page.goto(PAGE);
  await ready(page);
  const [painted, asked] = await page.evaluate(() => [
    performance.getEntriesByName('first-contentful-paint')[0].startTime,
    performance.getEntriesByType('resource').map(({ name, startTime }) => [new URL(name).pathname.split('/').pop().replace(/-.*\./, '.'), startTime]),
  ]);
  // Icons are fetched when the browser likes.
  const names = asked.filter(([name]) => !name.endsWith('.png'));
  const sorted = (all) => [...new Set(all.map(([name]) => name))].sort();
  expect(sorted(names.filter(([, at]) => at < painted))).toEqual(['early.js', 'host.js', 'style.css']);
  expect(sorted(names.filter(([, at]) => at >= painted))).toEqual(['boot.js', 'dataset.json', 'gestures.js', 'web.js', 'web.wasm']);
  expect(complaints).toEqual([]);
});

test('a browser that keeps to itself when it has painted starts the program, too', async ({ page, complaints }) => {
  await page.addInitScript(() => { delete window.PerformanceObserver; });
  await page.goto(PAGE);
  await ready(page);
  expect(complaints).toEqual([]);
});

test('a page that nobody looks at starts without waiting for a paint', async ({ page, complaints }) => {
  await page.addInitScript(() => {
    Object.defineProperty(Document.prototype, 'hidden', { get: () => true });
    delete window.PerformanceObserver;
    window.requestAnimationFrame = () => 0;
  });
  await page.goto(PAGE);
  await expect(page.locator('head script[src*="boot.js"]')).toBeAttached();
  await expect(page.locator('head script[src*="gestures"]')).toBeAttached();
  expect(complaints).toEqual([]);
});
