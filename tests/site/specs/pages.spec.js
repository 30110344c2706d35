// Each page opens, is hydrated, says nothing in the console, and asks nobody but its own origin for anything.
import { test, expect, pages } from '../fixtures.js';
import { languageOf } from '../site.js';

test('the site has pages in both languages, each with its twin', () => {
  const twins = (language) => pages.filter((path) => languageOf(path) === language).map((path) => path.slice(2)).sort();
  expect(twins('zh').length).toBeGreaterThan(0);
  expect(twins('zh')).toEqual(twins('en'));
});

for (const path of pages) {
  test(`/${path} opens without a complaint`, async ({ page, open, complaints }) => {
    const response = await open(path);
    expect(response.status()).toBe(200);
    // Late requests and warnings (an unused preload, say) come after the page is ready.
    await page.waitForLoadState('networkidle');
    expect(complaints).toEqual([]);
    await expect(page.locator('h1')).toHaveCount(1);
    const language = languageOf(path);
    if (language) await expect(page.locator('html')).toHaveAttribute('lang', new RegExp(`^${language}`));
    const misread = await page.evaluate(() => {
      const walker = document.createTreeWalker(document.getElementById('app'), NodeFilter.SHOW_TEXT);
      const found = [];
      while (walker.nextNode()) {
        const { data, parentElement } = walker.currentNode;
        if (/\p{Script=Han}/u.test(data) && !parentElement.closest('[lang]').lang.startsWith('zh')) found.push(data);
      }
      return found;
    });
    expect(misread, 'Chinese that is read out as if it were English').toEqual([]);
  });
}

test('every link to the site itself leads to a page, and to a place on it, and what it asks for is honoured', async ({ page, open, site, request, complaints }) => {
  const links = new Map();
  const collect = async (from) => {
    for (const href of await page.locator('a[href]').evaluateAll((all) => all.filter((a) => !a.closest('[hidden]')).map((a) => new URL(a.getAttribute('href'), document.baseURI).href))) {
      if (href.startsWith(site.origin)) links.set(href, from);
    }
  };
  await page.goto(`${site.url}404.html`);
  await expect(page.locator('#app')).toHaveAttribute('data-state', 'rendered');
  await collect('404.html');
  for (const path of pages) {
    await open(path);
    await collect(path);
  }
  const broken = [];
  const ids = new Map();
  for (const [href, from] of links) {
    const url = new URL(href);
    const address = url.origin + url.pathname;
    if (!ids.has(address)) {
      const response = await request.get(address);
      ids.set(address, response.ok() ? [...(await response.text()).matchAll(/\sid="([^"]+)"/g)].map((match) => match[1]) : null);
    }
    const known = ids.get(address);
    const id = decodeURIComponent(url.hash.slice(1));
    if (known === null) broken.push(`${href} (from /${from})`);
    else if (id && !known.includes(id)) broken.push(`${href}: no such place (from /${from})`);
  }
  expect(broken).toEqual([]);

  // What stands after a question mark is read by the program alone: shown one after the other in one document.
  const vain = await page.evaluate(async (all) => {
    const found = [];
    for (const href of all) {
      history.pushState(null, '', href);
      dispatchEvent(new PopStateEvent('popstate'));
      await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
      const told = document.querySelector('.notice').textContent;
      if (told || !document.querySelector('h1') || location.href !== href) found.push(`${href}: ${told}`);
    }
    return found;
  }, [...links.keys()].filter((href) => href.includes('?')));
  expect(vain).toEqual([]);
  expect(complaints).toEqual([]);
});

test('an unknown address says so, with a way on', async ({ page, site }) => {
  const errors = [];
  page.on('pageerror', (error) => errors.push(error.message));
  const response = await page.goto(`${site.url}zh/programme/no-such-programme/`);
  expect(response.status()).toBe(404);
  await expect(page.locator('h1')).toBeVisible();
  await expect(page.locator('#app')).toHaveAttribute('data-state', 'rendered');
  expect(await page.locator('#app a[href]').count()).toBeGreaterThan(0);
  expect(errors).toEqual([]);
});
