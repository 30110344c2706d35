// A figure that is hovered, focused or tapped shows everything that is known of it, and hands on its link.
import axe from 'axe-core';
import { test, expect } from '../fixtures.js';

const figure = (page, id) => page.locator(`.fund-row .figure-link[data-figure="${id}"]`);
const card = (page) => page.locator('#figure-card');

test('hovering shows the card, which can be entered, and Escape takes it away', async ({ page, open, complaints }) => {
  await open('en/programme/seu-nanhua/');
  await expect(card(page)).toBeHidden();
  await figure(page, 'seu-fund-introduced').hover();
  await expect(card(page)).toContainText('In fullCNY 9,000,000');
  await expect(card(page).locator('q[lang^="zh"]')).toHaveText('近900万元');
  await expect(card(page)).toContainText('the truth is below');
  await expect(card(page)).toContainText('since 2016');
  await expect(card(page)).toContainText('10 March 2021, ¶ 10');
  await expect(card(page).locator('cite')).toHaveAttribute('lang', /^zh/);
  await expect(card(page)).toContainText('Southeast University pools its strengths');
  const [below, own] = [await figure(page, 'seu-fund-introduced').boundingBox(), await card(page).boundingBox()];
  expect(own.x >= 0 && own.x + own.width <= 1280 && own.y >= 0).toBe(true);
  expect(own.y + own.height <= below.y + 2 || own.y >= below.y + below.height - 2, 'it does not cover its figure').toBe(true);
  await card(page).hover();
  await expect(card(page)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(card(page)).toBeHidden();
  await figure(page, 'seu-fund-introduced').hover({ position: { x: 1, y: 1 } });
  await expect(card(page)).toBeVisible();
  await page.locator('h1').hover();
  await expect(card(page)).toBeHidden();
  expect(complaints).toEqual([]);
});

test('wherever its figure stands, the card is in sight with its links, and leaves the figure free', async ({ page, open }) => {
  await page.setViewportSize({ width: 1280, height: 560 });
  await open('en/programme/nansha-ziyun/');
  const tourism = figure(page, 'nansha-fund-tourism');
  const heights = [];
  for (const share of [0.1, 0.5, 0.9]) {
    await page.mouse.move(2, 2);
    await tourism.evaluate((element, top) => scrollTo({ top: element.getBoundingClientRect().top + scrollY - top, behavior: 'instant' }), 560 * share);
    await tourism.hover();
    await expect(card(page)).toBeVisible();
    await expect.poll(async () => {
      const [own, free, copy] = await Promise.all([card(page), tourism, card(page).locator('.copy')].map((part) => part.boundingBox()));
      const isApart = own.y + own.height <= free.y + 2 || own.y >= free.y + free.height - 2;
      return [own.y >= 0 && own.y + own.height <= 560, isApart, copy.y >= own.y && copy.y + copy.height <= own.y + own.height];
    }, `at ${share}`).toEqual([true, true, true]);
    heights.push((await card(page).boundingBox()).height);
  }
  expect(heights[0], 'it takes the room that there is').toBeGreaterThan(heights[1]);
});

test('focus shows it, and readers of the screen hear it', async ({ page, open }) => {
  await open('zh/programme/nansha-ziyun/');
  const tourism = figure(page, 'nansha-fund-tourism');
  await tourism.focus();
  await expect(card(page)).toContainText('5,000,000–15,000,000元');
  await expect(tourism).toHaveAccessibleDescription(/来源写作.*三个|写全/);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/#nansha-fund-tourism$/);
  await expect(tourism).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(tourism).not.toHaveAttribute('aria-describedby');
});

test('its link can be copied, and leads to the figure', async ({ page, open, context, site }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await open('en/funds/?ask=seu-fund-trade');
  await figure(page, 'seu-fund-direct').hover();
  await card(page).getByRole('button', { name: 'Copy link' }).click();
  await expect(card(page)).toContainText('Copied');
  const link = await page.evaluate(() => navigator.clipboard.readText());
  expect(link).toBe(`${site.url}en/programme/seu-nanhua/#seu-fund-direct`);
  await page.goto(link);
  await expect(page.locator('#seu-fund-direct')).toBeInViewport();
});

test('the card breaks no rule of access', async ({ page, open }) => {
  await open('en/programme/nansha-ziyun/');
  await page.evaluate(axe.source);
  for (const colorScheme of ['light', 'dark']) {
    await page.emulateMedia({ colorScheme });
    await page.locator('h1').hover();
    await figure(page, 'nansha-fund-tourism').hover();
    await expect(card(page)).toBeVisible();
    const found = await page.evaluate(async () => (await globalThis.axe.run('#figure-card')).violations.map((rule) => rule.id));
    expect(found).toEqual([]);
    await page.keyboard.press('Escape');
  }
});

test.describe('on a phone', () => {
  test.use({ hasTouch: true, viewport: { width: 360, height: 740 } });

  test('a tap shows the card at the foot of the screen, another elsewhere takes it away', async ({ page, open }) => {
    await open('zh/programme/seu-nanhua/');
    await page.locator('.key-figure .figure-link').first().tap();
    await expect(card(page)).toContainText('来源写作');
    const box = await card(page).boundingBox();
    expect([box.x, box.width, Math.round(box.y + box.height)]).toEqual([0, 360, 740]);
    await page.locator('h1').tap();
    await expect(card(page)).toBeHidden();
  });
});

test('the contents stay in sight and show where the reader is', async ({ page, open }) => {
  await open('en/programme/seu-nanhua/');
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const entry = page.locator('.contents a[href="#outcomes"]');
  await entry.click();
  await expect(page.locator('#outcomes')).toBeInViewport();
  await expect(page.locator('.contents')).toBeInViewport();
  await expect(entry).toHaveAttribute('data-current');
  await expect(page.locator('.contents a[data-current]')).toHaveCount(1);
});
