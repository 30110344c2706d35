// Tables go in the order that the link says, by keys and aloud; and every bar leads to its rows, also to folded ones.
import { test, expect } from '../fixtures.js';

/** What each row of a table is at most. */
const amounts = (table) => table.locator('tbody .amount').allTextContents()
  .then((all) => all.map((text) => Number(text.split('–').at(-1).replaceAll(/[^\d.]/g, '')) * (text.includes('million') ? 1e6 : 1)));

test('a head puts its column in order, says so, and the link keeps it', async ({ page, open, complaints }) => {
  await open('en/timeline/');
  const table = page.locator('.timeline-table');
  const head = table.getByRole('columnheader', { name: /^When/ });
  await page.locator('#table summary').click();
  const rows = table.locator('tbody th');
  const before = await rows.allTextContents();
  await head.getByRole('link').focus();
  await page.keyboard.press('Enter');
  await expect(head).toHaveAttribute('aria-sort', 'ascending');
  await expect(head.getByRole('link')).toBeFocused();
  await expect(page.locator('article > [role="status"]')).toHaveText('earliest first');
  expect(new URL(page.url()).search).toBe('?sort=when');
  const rising = await rows.allTextContents();
  expect(rising).not.toEqual(before);
  expect(rising.toSorted()).toEqual(before.toSorted());
  await page.keyboard.press('Enter');
  await expect(head).toHaveAttribute('aria-sort', 'descending');
  await page.locator('select[name="donor"]').selectOption('guangdong');
  expect(new URL(page.url()).search).toBe('?donor=guangdong&sort=-when');
  await page.goBack();
  await page.goBack();
  await expect(head).toHaveAttribute('aria-sort', 'ascending');
  // Opened anew, the table is unfolded: the link is of what was seen.
  await open('en/timeline/?sort=when');
  await expect(rows.first()).toBeVisible();
  expect(await rows.allTextContents()).toEqual(rising);
  expect(complaints).toEqual([]);
});

test('amounts go either way, then back to the order of the source; sums do not move', async ({ page, open }) => {
  await open('en/funds/?sort=amount');
  const table = page.locator('#funds-assistance-reported-cny ~ .flow table');
  const proof = await page.locator('#funds-assistance-reported-cny .fund-rows').first().textContent();
  const rising = await amounts(table);
  expect(rising.length).toBeGreaterThan(2);
  await table.locator('.sort').click();
  await expect(table.locator('[aria-sort]')).toHaveCount(0);
  const own = await amounts(table);
  expect(own.toSorted((a, b) => a - b)).toEqual(rising);
  await table.locator('.sort').click();
  await expect(table.locator('th[aria-sort="descending"]')).toHaveCount(1);
  expect(await amounts(table)).toEqual(rising.toReversed());
  expect(await page.locator('#funds-assistance-reported-cny .fund-rows').first().textContent()).toBe(proof);
});

test('without scripts a head is only a name', async ({ browser, site }) => {
  const page = await browser.newPage({ javaScriptEnabled: false });
  await page.goto(`${site.url}en/programme/seu-nanhua/`);
  const heads = page.locator('.outcomes thead th');
  await expect(heads.getByRole('link')).toHaveCount(0);
  expect(await heads.first().innerText()).toBe('Figure');
  await page.close();
});

test('a bar leads to its first row, a ribbon to its row in the folded table, the class to its sum', async ({ page, open, complaints }) => {
  await open('en/funds/');
  const bar = page.locator('.by-programme .bar-link').first();
  await expect(bar).toHaveAccessibleName(/^Nansha District → .+: to \d+ rows below$/);
  const row = page.locator(await bar.getAttribute('href'));
  await bar.click();
  await expect(row).toBeInViewport();
  await expect(row).toBeFocused();
  expect(await row.evaluate((e) => e.matches(':target'))).toBe(true);

  const ribbon = page.locator('.flow').first().locator('svg a').first();
  await expect(ribbon).toHaveAccessibleName(/ → .+ → .+: to 1 row below$/);
  const money = page.locator(await ribbon.getAttribute('href'));
  await expect(money).toBeHidden();
  await ribbon.focus();
  await page.keyboard.press('Enter');
  await expect(money).toBeVisible();
  await expect(money).toBeFocused();

  // A proof that was closed opens again for its bar.
  const proof = page.locator('#funds-assistance-reported-cny');
  await proof.locator('> summary').click();
  await expect(row).toBeHidden();
  await bar.click();
  await expect(row).toBeInViewport();

  await page.locator('.overview-row .fund-chart').first().click({ force: true });
  expect(new URL(page.url()).hash).toBe('#funds-assistance-reported-cny');
  expect(complaints).toEqual([]);
});

test('the bar of a dated record leads to the record', async ({ page, open }) => {
  await open('zh/programme/seu-nanhua/');
  const lane = page.locator('.timeline .lane').first();
  const place = page.locator(await lane.locator('a').getAttribute('href'));
  await lane.locator('.lane-chart').click({ force: true });
  await expect(place).toBeInViewport();
});
