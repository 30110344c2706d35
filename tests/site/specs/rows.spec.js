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

test('the lines of a class go by amount, time and programme, on phones too; the proof keeps its order', async ({ page, open, complaints }) => {
  await open('en/funds/');
  const proof = page.locator('#funds-assistance-reported-cny .fund-rows').first();
  const before = await proof.textContent();
  const table = page.locator('#funds-assistance-reported-cny + .fund-table');
  const rows = table.locator('tbody tr');
  await table.locator('summary').click();
  const own = await rows.allTextContents();
  await table.getByRole('columnheader', { name: /^Amount/ }).getByRole('link').click();
  expect(new URL(page.url()).search).toBe('?sort=-amount');
  await expect(table.locator('th[aria-sort="descending"]')).toHaveText(/^Amount/);
  await expect(rows.first()).toContainText('over CNY 27.5 million');
  await expect(rows.last()).toContainText('no amount given');
  const falling = await rows.allTextContents();
  expect(falling.toSorted()).toEqual(own.toSorted());
  expect(await proof.textContent()).toBe(before);
  await page.setViewportSize({ width: 360, height: 800 });
  await table.getByRole('link', { name: /^Programme/ }).click();
  await expect(page.locator('article > [role="status"]').last()).toHaveText('by programme');
  await expect(rows.first()).toContainText('Nansha District');
  expect(await rows.allTextContents()).not.toEqual(falling);
  await expect(table.locator('tfoot')).toContainText('about CNY 80.6565–97.8565 million');
  // A row leads to its record.
  const record = rows.getByRole('link', { name: 'Bulk tea factory in Bayang' });
  await record.click();
  await expect(page).toHaveURL(/\/en\/programme\/nansha-ziyun\/#nansha-fund-tea$/);
  await expect(page.locator('#nansha-fund-tea')).toBeInViewport();
  expect(complaints).toEqual([]);
});

test('the bar of a year leads to the lines of that year alone, a longer period to its rows', async ({ page, open, complaints }) => {
  await open('zh/funds/');
  const bars = page.locator('.by-year').first().locator('.bar-link');
  const sum = page.locator('#funds-assistance-reported-cny');
  await page.locator('.by-year').first().getByRole('link', { name: '2016年以来：看下面的2行' }).click();
  await expect(page.locator(new URL(page.url()).hash)).toBeInViewport();
  await expect(bars.first()).toHaveAccessibleName('只看2022年');
  await bars.first().click();
  await expect(page).toHaveURL(/\?class=assistance&since=2022&until=2022#funds-assistance-reported-cny$/);
  await expect(sum).toBeInViewport();
  await expect(sum.locator('.fund-class-sum')).toHaveText(/^2750余万元$/);
  await expect(page.locator('#nansha-fund-fishery')).toBeVisible();
  await expect(page.locator('#nansha-fund-villages')).toHaveCount(0);
  await page.goBack();
  await expect(bars.first()).toBeVisible();
  expect(complaints).toEqual([]);
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

test('the bar of a programme leads to the first of its rows', async ({ page, open }) => {
  await open('en/funds/');
  const section = page.locator('#funds-assistance-reported-cny-section');
  for (const bar of await section.locator('.by-programme .bar-link[href^="#"]').all()) {
    const programme = await bar.locator('xpath=ancestor::li').locator('.fund-label').textContent();
    const first = section.locator('.fund-class .fund-row, .fund-proof .fund-row', { hasText: programme }).first();
    expect(await bar.getAttribute('href')).toBe(`#${await first.getAttribute('id')}`);
  }
});

test('what lies inside a single line is drawn beneath it, on its ruler', async ({ page, open }) => {
  await open('zh/programme/nansha-ziyun/');
  const bars = page.locator('#funds-investment-reported-cny .strip .solid');
  const [whole, part] = await bars.evaluateAll((all) => all.map((bar) => bar.getBoundingClientRect()));
  expect(part.left).toBeCloseTo(whole.left, 0);
  // 389 of 592 million.
  expect(part.width / whole.width).toBeCloseTo(389 / 592, 2);
});

test('what is doubtful in a flow is hatched, nothing else is, and the hatch is not stretched', async ({ page, open }) => {
  for (const width of [360, 1440]) {
    await page.setViewportSize({ width, height: 900 });
    await open('zh/funds/');
    const drawn = await page.locator('#funds-assistance-reported-cny-section .flow-ribbons').evaluate((flow) => {
      const hatch = flow.querySelector('.doubtful');
      const { a, d } = hatch.getScreenCTM();
      const [own, all] = [hatch, flow].map((shape) => shape.getBoundingClientRect());
      return { a, d, own: [own.left, own.top, own.width, own.height], all: [all.left, all.top, all.width, all.height] };
    });
    expect(drawn.a).toBe(drawn.d);
    expect(drawn.own).toEqual(drawn.all);
    // The lines that are hatched in the proof are hatched on both halves of their ribbons.
    const shapes = await page.locator('#funds-assistance-reported-cny-section .flow-ribbons clipPath path').getAttribute('d');
    expect(shapes.match(/z/g)).toHaveLength(2 * await page.locator('#funds-assistance-reported-cny .fund-addend:has(.hatch)').count());
  }
});
