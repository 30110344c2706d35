// A click within the site shows the page and its address without loading the document anew; back and forward return.
import { expect, test } from '../fixtures.js';

test.beforeEach(async ({ open, page }) => {
  await open('zh/');
  await page.evaluate(() => { window.sameDocument = true; });
});

const sameDocument = (page) => page.evaluate(() => window.sameDocument === true);

test('a card leads to its programme, and back leads home', async ({ page, complaints }) => {
  const home = page.url();
  const title = await page.title();
  await page.locator('.pairing-card-link').first().click();
  await expect(page.locator('#funds h2')).toBeVisible();
  expect(page.url()).toContain('/zh/programme/');
  expect(await page.title()).not.toBe(title);
  await expect(page.locator('#main')).toBeFocused();
  await page.goBack();
  await expect(page.locator('.home-opening')).toBeVisible();
  expect(page.url()).toBe(home);
  expect(await page.title()).toBe(title);
  expect(await sameDocument(page)).toBe(true);
  expect(complaints).toEqual([]);
});

test('the other language is the same page, and says so to readers of the screen', async ({ page }) => {
  await page.locator('.site-tools a[hreflang]').click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  expect(new URL(page.url()).pathname).toMatch(/\/en\/$/);
  expect(await sameDocument(page)).toBe(true);
});

test('a click for another tab is left to the browser', async ({ page, context }) => {
  const [tab] = await Promise.all([
    context.waitForEvent('page'),
    page.locator('.pairing-card-link').first().click({ modifiers: ['ControlOrMeta'] }),
  ]);
  await tab.waitForLoadState();
  expect(tab.url()).toContain('/zh/programme/');
  await expect(page.locator('.home-opening')).toBeVisible();
});

test('an anchor within the page scrolls and keeps the page', async ({ page, open }) => {
  await open('zh/programme/seu-nanhua/');
  await page.locator('.cite').first().click();
  expect(new URL(page.url()).hash).toBe('#seu-nanhua-2021');
  await expect(page.locator('#seu-nanhua-2021')).toBeInViewport();
});
