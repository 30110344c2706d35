// A page is handed on by a copied link, the system's own way, or a QR code; records have links of their own.
import { test, expect } from '../fixtures.js';

test('the address that is shown is copied', async ({ page, context, open }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await open('zh/funds/?class=trade');
  await page.locator('.share .copy').click();
  await expect(page.locator('.share .copied')).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(page.url());
});

test('the system shares where it can', async ({ page, open }) => {
  await page.addInitScript(() => { navigator.share = (what) => { globalThis.shared = what; return Promise.reject(new DOMException('', 'AbortError')); }; });
  await open('en/funds/?class=trade');
  await page.locator('.share-it').click();
  expect(await page.evaluate(() => globalThis.shared)).toEqual({ title: await page.title(), url: page.url() });
});

test('a QR code unfolds by key, follows the address, and folds by Escape', async ({ page, open, complaints }) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await open('zh/funds/');
  const summary = page.locator('.qr > summary');
  await expect(page.locator('.qr-code')).toBeHidden();
  const place = await summary.boundingBox();
  await summary.press('Enter');
  const code = page.getByRole('img', { name: '二维码' });
  await expect(code).toBeVisible();
  await expect(page.locator('.qr-address')).toHaveText(page.url());
  expect((await summary.boundingBox()).x, 'the word stays where it was').toBe(place.x);
  // Dark on light in the dark, too, with four modules of light around.
  const colours = await code.evaluate((svg) => [...svg.children].map((child) => getComputedStyle(child).fill));
  expect(colours).toEqual(['rgb(255, 255, 255)', 'rgb(0, 0, 0)']);
  expect(await code.locator('path').getAttribute('d')).toMatch(/^M4 4h7v1H4z/);
  const before = await code.locator('path').getAttribute('d');
  await page.locator('.site-nav a').first().evaluate((a) => a.click());
  await expect(page.locator('.qr-address')).toHaveText(page.url());
  expect(await code.locator('path').getAttribute('d')).not.toBe(before);
  await summary.focus();
  await page.keyboard.press('Escape');
  await expect(page.locator('.qr')).toHaveJSProperty('open', false);
  await expect(summary).toBeFocused();
  expect(complaints).toEqual([]);
});

test('an address that is too long for a QR code is said to be', async ({ page, open }) => {
  const many = Array.from({ length: 100 }, (_, nth) => `a-record-with-a-long-name-to-fill-the-address-${nth}`);
  await open(`en/funds/?ask=${many.join(',')}`);
  await page.locator('.qr > summary').click();
  await expect(page.getByText('too long for a QR code')).toBeVisible();
  await expect(page.locator('.qr-code')).toBeHidden();
});

test('paper carries the address, and no buttons', async ({ page, open }) => {
  await open('en/programme/seu-nanhua/');
  await page.pdf();
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('.printed-address')).toHaveText(page.url());
  await expect(page.locator('.printed-address')).toBeVisible();
  await expect(page.locator('.share .copy, .share-name').first()).toBeHidden();
});

test('every record of a programme has a link to itself', async ({ page, open }) => {
  await open('zh/programme/seu-nanhua/');
  const rows = await page.locator('.fund-row[id], .outcomes tr[id], .pairing[id], .source[id]').evaluateAll((all) =>
    all.map((row) => [row.id, row.querySelector(`a[href="#${row.id}"]`) !== null]));
  expect(rows.length).toBeGreaterThan(10);
  expect(rows.filter(([, has]) => !has)).toEqual([]);
});
