// Any static host will do, and where one will not the reader is told why: wrong types, other folders, no server at all,
// files that a deploy has taken away, addresses written otherwise, browsers that are too old.
import { pathToFileURL } from 'node:url';
import { join } from 'node:path';
import { test, expect } from '../fixtures.js';
import { builds, sourceOf } from '../site.js';
import { serve } from '../serve.js';

const { folder } = builds.root;
const state = (page) => expect(page.locator('#app'));
const notice = (page) => page.locator('#notice');
const isStyled = (page) => page.evaluate(() => getComputedStyle(document.body).marginTop === '0px');

/** A server for one test. */
const on = async (base, options, act) => {
  const server = await serve(folder, base, 0, options);
  try { await act(`${server.origin}${base}`, server.origin); } finally { await server.close(); }
};

test('WebAssembly that is sent as something else runs all the same, in silence', async ({ page }) => {
  const lines = [];
  page.on('console', (message) => lines.push(message.text()));
  page.on('pageerror', (error) => lines.push(error.message));
  await on('/', { types: { '.wasm': 'application/octet-stream' } }, async (url) => {
    await page.goto(`${url}zh/funds/`);
    await state(page).toHaveAttribute('data-state', 'ready');
    await expect(notice(page)).toBeHidden();
  });
  expect(lines).toEqual([]);
});

test('scripts that are sent as plain text are refused by the browser, and the reader is told', async ({ page }) => {
  await on('/', { types: { '.js': 'text/plain' } }, async (url) => {
    await page.goto(`${url}en/funds/`);
    await expect(notice(page)).toContainText('did not start');
    await expect(page.locator('h1')).toBeVisible();
  });
});

test('a site that lies elsewhere than it was built for says so, and can be read and walked', async ({ page }) => {
  await on('/elsewhere/', {}, async (url) => {
    await page.goto(`${url}en/programme/seu-nanhua/`);
    await expect(notice(page)).toContainText('./dev build --public-url');
    await expect(notice(page)).toContainText('重新构建');
    await expect.poll(() => isStyled(page)).toBe(true);
    await page.locator('.site-nav a').nth(2).click();
    await expect(page).toHaveURL(`${url}en/funds/`);
    await expect(page.locator('h1')).toBeVisible();
    await page.goto(url);
    await expect(notice(page)).toBeVisible();
    await page.locator('a[hreflang^="zh"]').click();
    await expect(page).toHaveURL(`${url}zh/`);
  });
});

test('a copy in a subfolder of the site is not taken for a page that is not there', async ({ page, site }) => {
  await page.route(/\/preview\//, async (route) => route.fulfill({ response: await route.fetch({ url: route.request().url().replace('/preview/', '/') }) }));
  await page.goto(`${site.url}preview/zh/funds/`);
  await expect(notice(page)).toContainText('重新构建');
  await expect(page.locator('h1')).not.toContainText('没有这一页');
});

test('a page that is opened from a disk says how to open it, and can be read and walked', async ({ page }) => {
  await page.goto(pathToFileURL(join(folder, 'zh/programme/seu-nanhua/index.html')).href);
  await expect(notice(page)).toContainText('python3 -m http.server');
  await expect(notice(page)).toContainText('从磁盘上直接打开');
  await expect(notice(page)).toContainText('opened straight from a disk');
  await expect.poll(() => isStyled(page)).toBe(true);
  await page.locator('.site-nav a').nth(2).click();
  await expect(page).toHaveURL(pathToFileURL(join(folder, 'zh/funds/index.html')).href);
  await expect(page.locator('h1')).toBeVisible();
  await page.goto(pathToFileURL(join(folder, 'index.html')).href);
  await expect(notice(page)).toBeVisible();
  await page.locator('a[hreflang="en"]').click();
  await expect(page).toHaveURL(pathToFileURL(join(folder, 'en/index.html')).href);
});

test.describe('after a deploy', () => {
  // The page as an older deploy wrote it: it names files that are gone.
  const older = (kind, name) => sourceOf(folder, 'zh/funds/').replaceAll(kind, name);
  const kinds = { 'the program': [/web-[0-9a-f]+/g, 'web-gone'], 'the dataset': [/dataset-[0-9a-f]+/g, 'dataset-gone'], 'the sheet': [/style-[0-9a-f]+/g, 'style-gone'] };
  const visits = async (page, url, html) => {
    const seen = { documents: 0, all: 0 };
    await page.route(`${url}zh/funds/`, (route) => {
      seen.all += 1;
      if (route.request().resourceType() === 'document') seen.documents += 1;
      const body = html(seen.all);
      return body ? route.fulfill({ status: 200, contentType: 'text/html', body }) : route.continue();
    });
    await page.goto(`${url}zh/funds/`);
    return seen;
  };
  for (const [name, [kind, gone]] of Object.entries(kinds)) {
    test(`a page whose file is gone is loaded anew: ${name}`, async ({ page, site }) => {
      const seen = await visits(page, site.url, (nth) => (nth === 1 ? older(kind, gone) : null));
      await expect.poll(() => seen.documents).toBe(2);
      // The page that is left may have been ready by then.
      await page.waitForFunction(() => document.getElementById('app')?.dataset.state === 'ready' && sessionStorage.length === 0);
      await expect(notice(page)).toBeHidden();
    });
  }
  test('where the host has no newer page, nothing is loaded anew', async ({ page, site }) => {
    const seen = await visits(page, site.url, () => older(...kinds['the program']));
    await expect(notice(page)).toContainText('没有启动');
    expect(seen).toEqual({ documents: 1, all: 2 });
  });
  test('a host that changes all the while is asked once, not for ever', async ({ page, site }) => {
    const seen = await visits(page, site.url, (nth) => older(kinds['the program'][0], `web-${nth}`));
    await expect(notice(page)).toContainText('没有启动');
    expect(seen.documents).toBe(2);
  });
  test('where boot.js itself is gone, the reader is told', async ({ page, site }) => {
    await page.route(/\/boot\.js/, (route) => route.fulfill({ status: 404, body: 'Not found' }));
    await page.goto(`${site.url}zh/funds/`);
    await expect(notice(page)).toContainText('没有启动');
  });
});

test('a browser without WebAssembly is told that it is too old', async ({ page, site }) => {
  await page.addInitScript(() => { delete globalThis.WebAssembly; });
  await page.goto(`${site.url}en/funds/`);
  await expect(notice(page)).toContainText('too old');
  await expect(page.locator('h1')).toBeVisible();
});

const written = [
  ['zh/funds?class=trade', 'zh/funds/?class=trade'],
  ['zh/funds.html', 'zh/funds/'],
  ['zh/funds/index.html?class=trade#classes', 'zh/funds/?class=trade#classes'],
  ['zh//funds//', 'zh/funds/'],
  ['ZH/Programme/SEU-Nanhua/', 'zh/programme/seu-nanhua/'],
  ['zh-Hans/funds/?since=2016', 'zh/funds/?since=2016'],
  ['en-US/programme/seu-nanhua/', 'en/programme/seu-nanhua/'],
  ['zh/programme/seu-nanhua/。', 'zh/programme/seu-nanhua/'],
];
for (const redirects of [true, false]) {
  test(`addresses that are written otherwise find their page; a host that ${redirects ? 'adds' : 'does not add'} slashes`, async ({ page }) => {
    await on('/', { redirects }, async (url) => {
      for (const [address, own] of written) {
        await page.goto(url + address);
        await state(page).toHaveAttribute('data-state', /ready|rendered/);
        await expect(page, address).toHaveURL(url + own);
        await expect(page.locator('h1'), address).not.toHaveText(/没有这一页|no such page/);
        await expect(page.locator('.notice')).toBeEmpty();
      }
    });
  });
}

test('what is nearly an address is offered the right one, from any depth', async ({ page, site }) => {
  await page.goto(`${site.url}zh/programme/seu-nanhau/deeper/still/`);
  await expect(page.locator('.missing')).toBeVisible();
  await page.goto(`${site.url}en/a/b/c/seu-fund-direct/`);
  await page.locator('.missing a').first().click();
  await expect(page).toHaveURL(`${site.url}en/programme/seu-nanhua/#seu-fund-direct`);
  await expect(page.locator('#seu-fund-direct')).toBeInViewport();
});
