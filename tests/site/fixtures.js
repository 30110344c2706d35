// One server a worker on a free port, and a page that keeps a record of everything that went wrong on it.
import { test as base, expect } from '@playwright/test';
import { serve } from './serve.js';
import { builds, pagesOf, sourceOf } from './site.js';

export { expect };

const all = pagesOf(builds.root.folder);
/** Every page that the program takes over, as a path below the base. A new page is in this list unasked. */
export const pages = all.filter((path) => sourceOf(builds.root.folder, path).includes('id="app"'));
/** Those that only lead on: the entrance, which sends a reader to a language. */
export const entrances = all.filter((path) => !pages.includes(path));
/** All that can be seen: pages, entrances, and what an unknown address shows. */
export const views = [...entrances, ...pages, 'zh/nothing-here/', 'en/nothing-here/'];

export const test = base.extend({
  build: ['root', { option: true, scope: 'worker' }],
  site: [async ({ build }, use) => {
    const { folder, base: path } = builds[build];
    const server = await serve(folder, path);
    await use({ folder, origin: server.origin, url: server.origin + path });
    await server.close();
  }, { scope: 'worker' }],
  baseURL: async ({ site }, use) => use(site.url),
  /** Opens a view and waits until the program has taken it over: prerendered pages must be hydrated, not rendered anew. */
  open: async ({ page }, use) => use(async (path) => {
    // An entrance is looked at with the script held back that leads away from it.
    if (entrances.includes(path)) await page.route(/\/early-[^/]*\.js$/, (route) => route.abort());
    const response = await page.goto(`./${path}`);
    const state = pages.includes(path.split(/[?#]/)[0]) ? 'ready' : 'rendered';
    if (!entrances.includes(path)) await expect(page.locator('#app')).toHaveAttribute('data-state', state);
    return response;
  }),
  /** What went wrong on the page, as lines: console messages of any type, errors, failed or foreign requests. */
  complaints: async ({ page, site }, use) => {
    const lines = [];
    page.on('console', (message) => lines.push(`console ${message.type()}: ${message.text()}`));
    page.on('pageerror', (error) => lines.push(`uncaught: ${error.message}`));
    page.on('requestfailed', (request) => {
      const why = request.failure()?.errorText;
      // Whoever leaves a page breaks off its icon, which browsers load last.
      if (why !== 'net::ERR_ABORTED' || !/\/icon-[^/]*\.png$/.test(request.url())) lines.push(`failed: ${request.url()} (${why})`);
    });
    page.on('response', (response) => { if (response.status() >= 400) lines.push(`${response.status()}: ${response.url()}`); });
    page.on('request', (request) => {
      const { protocol, origin } = new URL(request.url());
      if (protocol !== 'data:' && origin !== site.origin) lines.push(`foreign: ${request.url()}`);
    });
    await use(lines);
  },
});
