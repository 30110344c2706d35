// The timeline moves and zooms by links, keys, wheel, mouse and fingers; what it shows is in the address.
import { test, expect } from '../fixtures.js';

const chart = (page) => page.locator('.time-chart');
const years = async (page) => {
  const { since, until } = await chart(page).evaluate((element) => ({ ...element.dataset }));
  return `${since}-${until}`;
};

test('links and keys zoom and move, and the address says so; keys that are held fill no history', async ({ page, open, complaints }) => {
  await open('en/timeline/');
  expect(await years(page)).toBe('2013-2030');
  const before = await page.evaluate(() => history.length);
  await page.getByRole('link', { name: 'Zoom in' }).click();
  await expect.poll(() => years(page)).toBe('2017-2026');
  expect(new URL(page.url()).search).toBe('?since=2017&until=2026');
  await chart(page).focus();
  await page.keyboard.press('ArrowLeft');
  await expect.poll(() => years(page)).toBe('2013-2022');
  await expect(chart(page)).toBeFocused();
  await page.keyboard.press('+');
  await expect.poll(() => years(page)).toBe('2015-2020');
  await page.keyboard.press('-');
  await page.keyboard.press('0');
  await expect.poll(() => years(page)).toBe('2013-2030');
  await expect.poll(() => new URL(page.url()).search).toBe('');
  await page.keyboard.press('+');
  await expect.poll(() => years(page)).toBe('2017-2026');
  expect(await page.evaluate(() => history.length)).toBe(before + 1);
  await page.goBack();
  await expect.poll(() => years(page)).toBe('2013-2030');
  expect(complaints).toEqual([]);
});

test('the wheel zooms and moves, the mouse drags, and no step of these fills the history', async ({ page, open }) => {
  await open('en/timeline/?since=2018&until=2023');
  await expect.poll(() => years(page)).toBe('2018-2023');
  const before = await page.evaluate(() => history.length);
  const lane = page.locator('.time-group .lane-chart').first();
  await lane.hover();
  await page.keyboard.down('Control');
  await page.mouse.wheel(0, 60);
  await page.keyboard.up('Control');
  await expect.poll(() => years(page)).toBe('2016-2025');
  const box = await lane.boundingBox();
  await page.mouse.move(box.x + box.width / 2, box.y + 10);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width / 2 + box.width / 5, box.y + 10, { steps: 4 });
  await page.mouse.up();
  await expect.poll(() => years(page)).toBe('2014-2023');
  await lane.hover();
  await page.mouse.wheel(box.width / 10 + 2, 0);
  await expect.poll(() => years(page)).toBe('2015-2024');
  await expect.poll(() => new URL(page.url()).search).toBe('?since=2015&until=2024');
  expect(await page.evaluate(() => history.length)).toBe(before);
});

test('the page follows each step, the address and the lists when the steps rest', async ({ page, open }) => {
  await page.clock.install();
  await open('en/timeline/');
  await page.clock.pauseAt(Date.now() + 60_000);
  const search = () => new URL(page.url()).search;
  const since = page.locator('select[name="since"]');
  await chart(page).focus();
  for (const [key, shown] of [['+', '2017-2026'], ['ArrowRight', '2021-2030']]) {
    await page.keyboard.press(key);
    await expect.poll(() => years(page)).toBe(shown);
    expect(search()).toBe('');
  }
  await expect(since).toHaveValue('');
  await page.clock.runFor(200);
  await expect.poll(search).toBe('?since=2021');
  await expect(since).toHaveValue('2021');
  // Whoever goes on before that rest comes back to what was shown.
  await page.keyboard.press('ArrowLeft');
  await expect.poll(() => years(page)).toBe('2016-2025');
  await page.locator('h1').click();
  await expect.poll(search).toBe('?since=2016&until=2025');
  await page.keyboard.press('Escape');
  await chart(page).focus();
  await page.keyboard.press('+');
  await expect.poll(() => years(page)).toBe('2018-2023');
  await page.locator('.site-nav a[href$="/funds/"]').click();
  await expect(page.locator('.funds-page')).toBeVisible();
  await page.clock.runFor(200);
  await expect(page.locator('.funds-page')).toBeVisible();
  await expect(page).toHaveURL(/\/funds\/$/);
  await page.goBack();
  await expect.poll(() => years(page)).toBe('2018-2023');
  expect(search()).toBe('?since=2018&until=2023');
});

test('a programme leads on to where its lanes zoom and move', async ({ page, open }) => {
  await open('en/programme/seu-nanhua/');
  await page.getByRole('link', { name: 'Zoom and move' }).click();
  await expect(page).toHaveURL(/\/timeline\/\?programme=seu-nanhua$/);
  await expect(page.locator('.time-group')).toHaveCount(1);
  await expect(chart(page)).toBeVisible();
});

test('dragging over the years chooses some, pressing one chooses it', async ({ page, open }) => {
  await open('zh/timeline/');
  const year = (number) => page.locator(`.brush [data-year="${number}"]`);
  await year(2016).hover();
  await page.mouse.down();
  await year(2021).hover();
  await expect(page.locator('.brush [data-picked]')).toHaveCount(6);
  await page.mouse.up();
  await expect.poll(() => years(page)).toBe('2016-2021');
  await year(2022).click();
  await expect.poll(() => years(page)).toBe('2022-2022');
  await expect(page.locator('.time-group').first()).toContainText('所选年份之前另有');
});

test('a name opens the details of its record, which are in the link', async ({ page, open }) => {
  await open('en/timeline/');
  const name = page.locator('.lane-name').first();
  await name.click();
  const details = page.locator('.lane-more');
  await expect(details).toBeVisible();
  await expect(name).toHaveAttribute('aria-expanded', 'true');
  const at = new URL(page.url()).searchParams.get('at');
  await details.getByRole('link', { name: 'To this record in its programme' }).click();
  await page.waitForURL(new RegExp(`/en/programme/.*#${at}$`));
  await page.goBack();
  await expect(details).toBeVisible();
  await name.click();
  await expect(details).toBeHidden();
});
