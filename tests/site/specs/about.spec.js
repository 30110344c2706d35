// Who is paired with us? A name leads to whatever concerns it: on Home, and from there on the timeline and among the funds.
import axe from 'axe-core';
import { test, expect } from '../fixtures.js';

const query = (page) => new URL(page.url()).search;

test('a name leads to all that concerns it, on three pages, and the filter can be taken away', async ({ page, open, complaints }) => {
  await open('en/programme/nansha-ziyun/');
  await page.locator('h1 .pair-recipient .pair-place').getByRole('link', { name: 'Guizhou', exact: true }).click();
  expect(query(page)).toBe('?about=guizhou');
  await expect(page.locator('#programmes')).toBeFocused();
  const about = page.locator('.about');
  await expect(about.locator('.about-name')).toHaveText('Concerning Guizhou');
  await expect(page.locator('.cards > li')).toHaveCount(1);

  // Other filters leave it alone.
  await page.locator('select[name="kind"]').selectOption({ index: 1 });
  expect(query(page)).toContain('about=guizhou');
  await page.locator('select[name="kind"]').selectOption('');
  await page.locator('input[name="q"]').fill('zzz');
  await expect(page.locator('.ways a')).toHaveText([/without “zzz”: 1 programme/]);
  await page.locator('input[name="q"]').fill('');

  await about.getByRole('link', { name: 'Timeline' }).click();
  await expect(page.locator('.time-group')).toHaveCount(1);
  await page.locator('.time-tools').getByRole('link', { name: 'Zoom in' }).click();
  expect(query(page)).toContain('about=guizhou');
  await about.getByRole('link', { name: 'Funds' }).click();
  await expect(page.locator('.scope-result')).toContainText('in this scope');
  await expect(about.locator('.about-name')).toHaveText('Concerning Guizhou');
  await about.getByRole('link', { name: 'Remove this condition' }).click();
  expect(query(page)).toBe('');
  await expect(about).toHaveCount(0);
  expect(complaints).toEqual([]);
});

test('a place says where it lies, a party that is found leads to what concerns it, an unknown one is told', async ({ page, open }) => {
  await open('zh/?about=nanhua-county');
  await expect(page.locator('.about .meta')).toHaveText('云南省\u2060·\u200b楚雄彝族自治州');
  await page.locator('.about .meta').getByRole('link', { name: '云南省' }).click();
  await expect(page.locator('.about-name')).toHaveText('与云南省有关');
  await open('zh/?q=附属中大医院');
  const party = page.locator('.found-lines a').filter({ hasText: '见于参与方' }).first();
  await expect(party).toHaveAttribute('href', /\?about=[a-z0-9-]+#programmes$/);
  await open('en/?about=nowhere');
  await expect(page.locator('.scope-result')).toContainText('The dataset has no “nowhere”.');
  await expect(page.locator('.ways a')).toHaveText([/^without “Concerning nowhere”: \d+ programmes$/]);
});

test('narrowed to a party and put in order, no page breaks a rule of access', async ({ page, open }) => {
  for (const path of ['zh/?about=nanhua-county', 'en/timeline/?about=guizhou&sort=when', 'en/funds/?about=guizhou&sort=-amount']) {
    await open(path);
    await page.evaluate(axe.source);
    for (const width of [320, 1440]) {
      await page.setViewportSize({ width, height: 900 });
      const { violations } = await page.evaluate(() => globalThis.axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'] }));
      expect(violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target}`)), `${path} ${width}`).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    }
  }
});
