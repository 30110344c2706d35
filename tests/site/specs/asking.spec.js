// "May I add these?": rows are chosen on any page, the answer follows the reader, and all of it is in the link.
import { test, expect } from '../fixtures.js';

const box = (page, id) => page.locator(`.ask-box[value="${id}"]`).first();
const asked = (page) => new URL(page.url()).searchParams.get('ask');

test('rows are ticked on a programme, the answer follows, and back takes them back', async ({ page, open, complaints }) => {
  await open('zh/programme/seu-nanhua/');
  const tray = page.locator('.tray');
  await expect(tray).toBeHidden();
  await box(page, 'seu-fund-direct').click();
  await expect(tray).toContainText('只选了一行');
  await box(page, 'seu-fund-introduced').click();
  await box(page, 'seu-fund-donations').click();
  await expect(tray.getByRole('status')).toContainText('所列三行之和：约1900–2000万元');
  expect(asked(page)).toBe('seu-fund-direct,seu-fund-introduced,seu-fund-donations');

  await tray.getByRole('link', { name: '看怎么算的' }).click();
  await page.waitForURL(/\/zh\/funds\/\?ask=.*#asking$/);
  await expect(page.locator('#asking')).toBeInViewport();
  await expect(page.locator('#asking')).toBeFocused();
  await expect(page.locator('.answer')).toContainText('约1900–2000万元');
  await expect(page.locator('#asking .verdict')).toContainText('高的一头2000万元，三项全加；低的一头1900万元');
  await expect(page.locator('#asking .proof')).toContainText('或已计入上面');

  await page.goBack();
  await expect(page.locator('.programme')).toBeVisible();
  await expect(box(page, 'seu-fund-donations')).toBeChecked();
  await page.goBack();
  await expect(box(page, 'seu-fund-donations')).not.toBeChecked();
  await expect(box(page, 'seu-fund-introduced')).toBeChecked();
  expect(asked(page)).toBe('seu-fund-direct,seu-fund-introduced');
  expect(complaints).toEqual([]);
});

test('what may not be added is refused with the reason, and a click mends it', async ({ page, open }) => {
  await open('en/funds/?ask=seu-fund-direct,seu-fund-introduced,nansha-fund-purchases,no-such-row');
  const answer = page.locator('.answer');
  await expect(answer).toContainText('These three rows may not be added together.');
  await expect(answer).toContainText('Two of them may: about CNY 19 million');
  await expect(answer).toContainText('Not one class of money');
  await expect(page.locator('#asking')).toContainText('The dataset has no “no-such-row”.');
  await answer.getByRole('link', { name: 'Keep only Assistance (2 rows)' }).click();
  await expect(answer).toContainText('Total of the two rows: about CNY 19 million');
  expect(asked(page)).toBe('seu-fund-direct,seu-fund-introduced');
  await expect(page.locator('#answer'), 'the focus is not lost').toBeFocused();
});

test('a part and its whole count once; people and person-times are never added', async ({ page, open }) => {
  await open('en/funds/?ask=nansha-fund-park,nansha-fund-investment');
  await expect(page.locator('.answer')).toContainText('Of the two rows only one counts: CNY 592 million');
  await expect(page.locator('.asked-row').filter({ hasText: 'of which' })).toContainText('already inside “Investment by five firms');

  await open('en/programme/nansha-ziyun/');
  const row = (unit) => page.locator('.outcomes tr').filter({ has: page.locator('.amount', { hasText: unit }) }).first();
  await row(/\d\speople$/).locator('.ask-box').click();
  await row(/person-times$/).locator('.ask-box').click();
  await expect(page.locator('.tray')).toContainText('may not be added together');
  await page.locator('.tray a').first().click();
  await expect(page.locator('.answer')).toContainText('Person-times are not people');
});

test('keys choose, and the focus stays where it was', async ({ page, open }) => {
  await open('en/programme/seu-nanhua/');
  const first = box(page, 'seu-fund-direct');
  await first.focus();
  await page.keyboard.press('Space');
  await expect(first).toBeChecked();
  await expect(first).toBeFocused();
  await expect(page.getByRole('checkbox', { name: /^Choose “Put in directly”/ })).toBeChecked();
  await page.keyboard.press('Space');
  await expect(page.locator('.tray')).toBeHidden();
  expect(new URL(page.url()).search).toBe('');
});

test('the choice goes along to other pages, other languages and other tabs', async ({ page, open }) => {
  await open('zh/?ask=seu-fund-direct,seu-fund-introduced');
  await expect(page.locator('.tray')).toContainText('约1900万元');
  await page.locator('.pairing-card-link').first().click();
  await expect(page.locator('.programme')).toBeVisible();
  expect(asked(page)).toBe('seu-fund-direct,seu-fund-introduced');
  await page.locator('.site-tools a[hreflang]').click();
  await expect(page.locator('.tray')).toContainText('about CNY 19 million');
  await page.locator('.tray').getByRole('link', { name: 'Clear', exact: true }).click();
  await expect(page.locator('.tray')).toBeHidden();
  expect(new URL(page.url()).search).toBe('');
});

test('every sum has a link of its own, and one that asks about its lines', async ({ page, open }) => {
  await open('en/funds/');
  const sum = page.locator('details.fund-class').first();
  const own = await sum.getByRole('link', { name: 'Link to this sum' }).getAttribute('href');
  expect(own).toBe(`#${await sum.getAttribute('id')}`);
  const total = await sum.locator('.fund-class-sum').innerText();
  await sum.getByRole('link', { name: 'Choose other rows, and add again' }).click();
  await expect(page.locator('.answer .answer-sum')).toHaveText(total);
});

test('paper has neither boxes nor the tray', async ({ page, open }) => {
  await open('en/funds/?ask=seu-fund-direct,seu-fund-introduced');
  await expect(page.locator('.tray')).toBeVisible();
  await page.emulateMedia({ media: 'print' });
  for (const gone of ['.tray', '.ask-box', '.scope', '.answer-repairs']) await expect(page.locator(gone).first()).toBeHidden();
  await expect(page.locator('.answer')).toBeVisible();
});

test('rows that the dataset does not have are said to be unknown', async ({ page, open }) => {
  await open('en/?ask=nowhere,neither');
  await expect(page.locator('.tray')).toContainText('The dataset has none of these rows.');
  await open('zh/?ask=nowhere');
  await expect(page.locator('.tray')).toContainText('数据里没有这些行。');
});

test('what has the focus is never behind the tray', async ({ page, open }) => {
  await page.setViewportSize({ width: 1024, height: 600 });
  await open('en/funds/?ask=nansha-fund-villages,seu-fund-pupils');
  await expect(page.locator('.tray')).toBeVisible();
  for (let step = 0; step < 60; step += 1) {
    await page.keyboard.press('Tab');
    const isHidden = await page.evaluate(() => {
      const { top, bottom } = document.activeElement.getBoundingClientRect();
      const tray = document.querySelector('.tray');
      return !tray.contains(document.activeElement) && bottom <= innerHeight && top >= tray.getBoundingClientRect().top;
    });
    expect(isHidden).toBe(false);
  }
});

test('while the answer is in sight, the tray does not repeat it; keys have it back', async ({ page, open }) => {
  await open('en/funds/?ask=nansha-fund-villages,seu-fund-pupils');
  const tray = page.locator('.tray');
  await expect(tray).toHaveCSS('opacity', '1');
  await tray.getByRole('link').first().click();
  await expect(page.locator('.answer')).toBeInViewport();
  await page.locator('#asking').focus();
  await expect(tray).toHaveCSS('opacity', '0');
  await tray.getByRole('link').last().focus();
  await expect(tray).toHaveCSS('opacity', '1');
  await page.locator('#asking').focus();
  await page.evaluate(() => scrollTo(0, 0));
  await expect(tray).toHaveCSS('opacity', '1');
});
