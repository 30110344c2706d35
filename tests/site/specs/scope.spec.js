// The page of funds is narrowed by lists whose choice is the link; what a link says in vain is said to the reader.
import { test, expect } from '../fixtures.js';

const list = (page, name) => page.locator(`.scope select[name="${name}"]`);

test('lists narrow the sums, the link says so, and back widens them', async ({ page, open, complaints }) => {
  await open('en/funds/');
  const assistance = page.locator('.overview-row').first();
  await expect(assistance).toContainText('80.6565–97.8565');
  await list(page, 'recipient').selectOption('guizhou');
  await expect(assistance).toContainText('over CNY 57.0565–72.0565 million');
  await expect(page.locator('.scope-result')).toContainText('in this scope');
  await list(page, 'money').focus();
  await list(page, 'money').selectOption('flow=fiscal');
  expect(new URL(page.url()).search).toBe('?flow=fiscal&recipient=guizhou');
  await expect(assistance).toContainText('CNY 16–31 million');
  await expect(list(page, 'money')).toBeFocused();
  await page.goBack();
  await expect(list(page, 'money')).toHaveValue('');
  await expect(list(page, 'recipient')).toHaveValue('guizhou');
  await page.getByRole('link', { name: 'Show everything' }).click();
  await expect(list(page, 'recipient')).toHaveValue('');
  expect(new URL(page.url()).search).toBe('');
  expect(complaints).toEqual([]);
});

test('a link opens its scope, in either language', async ({ page, open }) => {
  await open('zh/funds/?since=2016&until=2021');
  await expect(list(page, 'since')).toHaveValue('2016');
  await expect(page.locator('#funds-assistance-reported-cny')).toContainText('说不准在不在所选年份里');
  await page.locator('.site-tools a[hreflang]').click();
  await expect(page.locator('#funds-assistance-reported-cny')).toContainText('it may or may not lie in these years');
  expect(new URL(page.url()).search).toBe('?since=2016&until=2021');
});

test('the scope and the choice of rows do not disturb each other', async ({ page, open }) => {
  await open('en/funds/?ask=seu-fund-direct,seu-fund-introduced');
  await list(page, 'recipient').selectOption('guizhou');
  expect(new URL(page.url()).search).toBe('?recipient=guizhou&ask=seu-fund-direct,seu-fund-introduced');
  await expect(page.locator('.answer')).toContainText('about CNY 19 million');
  await page.locator('#asking').getByRole('link', { name: 'Clear', exact: true }).click();
  expect(new URL(page.url()).search).toBe('?recipient=guizhou');
});

test('what a link says in vain is told, and can be dismissed', async ({ page, open, complaints }) => {
  await open('en/funds/?tone=loud&class=charity&since=2016&donor=nowhere&from=timeline');
  const notice = page.locator('.notice');
  await expect(notice).toContainText('There is no option “tone”.');
  await expect(notice).toContainText('“Class” cannot be “charity”.');
  await expect(notice.locator('li')).toHaveCount(2);
  await expect(page.locator('.scope-result')).toContainText('The dataset has no “nowhere”.');
  await notice.getByRole('link', { name: 'Dismiss' }).click();
  await expect(notice).toBeEmpty();
  expect(new URL(page.url()).search).toBe('?donor=nowhere&since=2016');
  expect(complaints).toEqual([]);
});

test('no query makes a page fail, run, or go blank', async ({ page, open, site, complaints }) => {
  await open('zh/funds/');
  // A fixed walk through pieces that have broken other readers of addresses.
  const pieces = ['ask=', ',', '%', '%2', '%zz', '%00', '%F0%9F', '&', '=', '?', '#', 'since=', 'until=', '99999999999999999999', '-1', 'class=',
    'trade', 'flow=', 'fiscal', 'donor=', 'recipient=', '<script>alert(1)</script>', '%3Cimg%20src=x%20onerror=alert(1)%3E', '"', "'", '结对', '🙂',
    'seu-fund-direct', 'nansha-fund-park', '../', '//', 'programme=', '__proto__', 'a'.repeat(300)];
  let seed = 20261121;
  const next = (most) => { seed = (Math.imul(seed, 1103515245) + 12345) >>> 0; return (seed >>> 8) % most; };
  page.on('dialog', () => { throw new Error('a script ran'); });
  for (let round = 0; round < 200; round += 1) {
    const query = Array.from({ length: 1 + next(8) }, () => pieces[next(pieces.length)]).join('');
    await page.evaluate((address) => { history.pushState(null, '', address); dispatchEvent(new PopStateEvent('popstate')); }, `${new URL(site.url).pathname}zh/funds/?${query}`);
    await expect(page.locator('h1'), query).toBeVisible();
  }
  await expect(page.locator('#notice')).toBeHidden();
  expect(complaints).toEqual([]);
});
