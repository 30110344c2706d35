// Back and forward lead to what was left: the place on the page, what was unfolded, what had the focus; and titles tell
// one view from another.
import { test, expect } from '../fixtures.js';

const top = (page) => page.evaluate(() => Math.round(scrollY));
const scrolled = async (page, y) => {
  await page.evaluate((to) => scrollTo({ top: to, behavior: 'instant' }), y);
  await expect.poll(() => page.evaluate(() => history.state?.y)).toBe(y);
};

test('back and forward return to the place and the focus', async ({ page, open, complaints }) => {
  await open('zh/programme/seu-nanhua/');
  await scrolled(page, 1500);
  await page.locator('.site-nav a').nth(2).evaluate((a) => a.click());
  await expect(page).toHaveURL(/\/zh\/funds\/$/);
  await expect.poll(() => top(page)).toBe(0);
  await scrolled(page, 700);
  await page.goBack();
  await expect(page).toHaveURL(/seu-nanhua\/$/);
  await expect.poll(() => top(page)).toBe(1500);
  await expect(page.locator('.site-nav a').nth(2)).toBeFocused();
  await page.goForward();
  await expect(page).toHaveURL(/\/zh\/funds\/$/);
  await expect.poll(() => top(page)).toBe(700);
  expect(complaints).toEqual([]);
});

test('loaded anew, a page is where it was before its scripts have come', async ({ page, open }) => {
  await open('zh/programme/seu-nanhua/');
  await scrolled(page, 1500);
  await page.route(/\/(boot|gestures)/, (route) => route.abort());
  await page.reload();
  await expect.poll(() => top(page)).toBe(1500);
});

test('what was unfolded is unfolded again', async ({ page, open }) => {
  await open('en/programme/seu-nanhua/');
  const proof = page.locator('main details').first();
  await proof.locator('> summary').click();
  await expect(proof).toHaveJSProperty('open', true);
  await page.locator('.site-nav a').first().click();
  await expect(page).toHaveURL(/\/en\/$/);
  await page.goBack();
  await expect(page.locator('main details').first()).toHaveJSProperty('open', true);
});

test('a page that is loaded anew, or come back to from elsewhere, is where it was', async ({ page, open, site }) => {
  await open('en/funds/?class=assistance');
  await scrolled(page, 600);
  await page.reload();
  await expect(page.locator('#app')).toHaveAttribute('data-state', 'ready');
  await expect.poll(() => top(page)).toBe(600);
  await page.goto(`${site.url}404.html`);
  await page.goBack();
  await expect(page.locator('#app')).toHaveAttribute('data-state', 'ready');
  await expect.poll(() => top(page)).toBe(600);
});

test('an anchor is a step of its own, and back from it returns', async ({ page, open }) => {
  await open('zh/programme/seu-nanhua/');
  await scrolled(page, 900);
  await page.locator('.contents a').last().evaluate((a) => a.click());
  await expect.poll(() => top(page)).toBeGreaterThan(1500);
  await page.goBack();
  await expect.poll(() => top(page)).toBe(900);
});

test('dragging and typing replace the entry and keep what it remembers', async ({ page, open }) => {
  await open('zh/timeline/');
  await scrolled(page, 300);
  const steps = await page.evaluate(() => history.length);
  await page.locator('.time-chart').first().evaluate((chart) => {
    const wheel = new WheelEvent('wheel', { deltaY: -120, ctrlKey: true, bubbles: true, cancelable: true });
    chart.dispatchEvent(new PointerEvent('pointerover', { bubbles: true }));
    chart.dispatchEvent(wheel);
  });
  await expect(page).toHaveURL(/since=|until=/);
  expect(await page.evaluate(() => [history.length, typeof history.state?.y])).toEqual([steps, 'number']);
});

test('the title says where a reader is, also when the page is narrowed', async ({ page, open }) => {
  await open('en/funds/');
  const plain = await page.title();
  await page.locator('.scope select[name="recipient"]').selectOption('guizhou');
  await expect(page).toHaveTitle(`To Guizhou – ${plain}`);
  await page.goto('./en/funds/?class=trade&since=2016&until=2021');
  await expect(page).toHaveTitle(/2016–2021 – Funds/);
  await page.goto('./zh/?q=紫云');
  await expect(page).toHaveTitle(/^“紫云” – /);
});
