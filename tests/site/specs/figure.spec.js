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
  // What happens to lie under the pointer takes nothing from those who use keys.
  await page.mouse.move(300, 300);
  await page.mouse.move(400, 320);
  await expect(card(page)).toBeVisible();
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
  // By keys, too: they stay at the figure.
  await page.mouse.move(2, 2);
  await figure(page, 'seu-fund-introduced').focus();
  await page.keyboard.press('c');
  await expect(card(page)).toContainText('Copied');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/#seu-fund-introduced$/);
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

  const shown = async (page, height) => {
    const [own, free] = await Promise.all([card(page), page.locator('[aria-describedby=figure-card]')].map((part) => part.boundingBox()));
    const isFree = own.y + own.height <= free.y + 2 || own.y >= free.y + free.height - 2;
    return { isWide: own.x === 0 && own.width === 360, isFree, isAtFoot: Math.round(own.y + own.height) === height, isInSight: own.y >= 0 && own.y + own.height <= height + 1 };
  };
  const tapAt = async (page, tapped, top) => {
    await page.mouse.move(2, 2);
    await tapped.evaluate((element, top) => scrollTo({ top: element.getBoundingClientRect().top + scrollY - top, behavior: 'instant' }), top);
    await tapped.tap();
    await expect(card(page)).toBeVisible();
  };

  test('a tap shows the card at the foot of the screen, or above a figure that stands there; its button takes it away', async ({ page, open }) => {
    await open('zh/programme/seu-nanhua/');
    const direct = figure(page, 'seu-fund-direct');
    const close = card(page).getByRole('button', { name: '收起' });
    for (const [top, isAtFoot] of [[120, true], [660, false]]) {
      await tapAt(page, direct, top);
      await expect(card(page)).toContainText('来源写作');
      await expect.poll(() => shown(page, 740), `at ${top}`).toEqual({ isWide: true, isFree: true, isAtFoot, isInSight: true });
      const button = await close.boundingBox();
      expect(button.width >= 44 && button.height >= 44).toBe(true);
      await close.tap();
      await expect(card(page)).toBeHidden();
      await expect(direct).toBeFocused();
    }
    await tapAt(page, direct, 300);
    await page.locator('.fund-class-name').first().tap({ force: true });
    await expect(card(page)).toBeHidden();
  });

  test('of a figure whose row is on another page the card comes first, and leads on', async ({ page, open }) => {
    for (const path of ['zh/sources/', 'zh/method/', 'zh/timeline/']) {
      await open(path);
      const shown = page.locator('main [data-figure]').first();
      await shown.tap();
      await expect(card(page)).toBeVisible();
      await expect(page).toHaveURL(new RegExp(`/${path}$`));
      await card(page).locator('.figure-card-links a').tap();
      await expect(page).toHaveURL(/\/zh\/programme\/[a-z-]+\/#[a-z-]+$/);
    }
  });

  test('on a screen without room on either side the card lies at the foot', async ({ page, open }) => {
    await page.setViewportSize({ width: 360, height: 300 });
    await open('zh/programme/seu-nanhua/');
    await figure(page, 'seu-fund-direct').evaluate((element) => {
      scrollTo({ top: element.getBoundingClientRect().top + scrollY - 140, behavior: 'instant' });
      element.focus({ preventScroll: true });
    });
    await expect(card(page)).toBeVisible();
    await expect.poll(() => shown(page, 300)).toMatchObject({ isWide: true, isAtFoot: true, isInSight: true });
    expect((await card(page).boundingBox()).height).toBeGreaterThan(150);
  });
});

test('a count is given in full with its unit; a source without a date says so; a worked example has its cards', async ({ page, open }) => {
  await open('en/programme/seu-nanhua/');
  const pupils = page.locator('#outcomes .figure-link', { hasText: '203' }).first();
  await pupils.hover();
  await expect(card(page)).toContainText('In full203 people');
  await open('en/programme/sustech-zhaoqing/');
  await page.locator('#outcomes .figure-link').first().hover();
  await expect(card(page)).toContainText('undated, ¶');
  await open('en/method/');
  const addend = page.locator('#example .figure-link').first();
  await addend.hover();
  await expect(card(page)).toContainText('The source writes');
  await expect(addend).toHaveAttribute('href', /programme\/[a-z-]+\/#/);
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
