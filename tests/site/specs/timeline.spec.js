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

test('what is pointed at stays there while a wheel zooms; dragging marks no text', async ({ page, open }) => {
  await open('en/timeline/');
  const lane = page.locator('.time-group .lane-chart').first();
  await lane.scrollIntoViewIfNeeded();
  const box = await lane.boundingBox();
  await page.mouse.move(box.x + box.width * 0.05, box.y + 10);
  await page.keyboard.down('Control');
  for (const shown of ['2013-2024', '2013-2018']) {
    await page.mouse.wheel(0, -90);
    await expect.poll(() => years(page)).toBe(shown);
  }
  await page.keyboard.up('Control');
  await page.mouse.move(box.x + box.width / 2, box.y + 10);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width / 3, box.y + 150, { steps: 5 });
  expect(await page.evaluate(() => getSelection().toString().trim())).toBe('');
  await page.mouse.up();
});

test('years that are not there are said; so is a record whose details a link asks for in vain', async ({ page, open }) => {
  await open('en/programme/nansha-ziyun/?since=2030&until=2035');
  await expect(page.locator('.timeline [role="status"]')).toContainText('The years chosen lie outside the dates here');
  const lost = page.locator('.lost');
  await expect(lost).toBeHidden();
  for (const path of ['en/timeline/?at=no-such-record', 'zh/timeline/?since=2022&until=2023&at=nansha-event-paired']) {
    await open(path);
    await expect(lost).toContainText(path.split('at=')[1]);
  }
  await page.locator('.lane-name').last().click();
  await expect(lost).toBeHidden();
  // Details that leave the years while one moves are not asked for in vain.
  await page.locator('.brush [data-year="2030"]').click();
  await expect.poll(() => new URL(page.url()).searchParams.get('since')).toBe('2030');
  await expect(page.locator('.lane-more')).toBeHidden();
  await expect(lost).toBeHidden();
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

test('a programme\'s own timeline zooms and moves where it stands; its table and its anchors keep every record', async ({ page, open, complaints }) => {
  await open('en/programme/seu-nanhua/');
  expect(await years(page)).toBe('2013-2030');
  const lanes = page.locator('.timeline .lane');
  const rows = page.locator('.timeline-table tbody tr');
  const [allLanes, allRows] = [await lanes.count(), await rows.count()];
  const before = await page.evaluate(() => scrollY);
  await page.locator('.brush [data-year="2016"]').click();
  await expect.poll(() => years(page)).toBe('2016-2016');
  await expect(page.locator('.axis-labels').first()).toContainText('July');
  await expect(lanes).not.toHaveCount(allLanes);
  const shown = await lanes.count();
  // What the chart shows, in its order; then, under a line of its own, the rest.
  const names = (of) => of.evaluateAll((all) => all.map((each) => each.textContent.trim()));
  const groups = page.locator('.timeline-table tbody');
  expect(await names(groups.first().locator('th > :first-child'))).toEqual(await names(lanes.locator('.lane-name')));
  await expect(groups.last().locator('tr')).toHaveCount(allRows - shown + 1);
  await expect(groups.last().locator('tr').first()).toHaveText(/more after these years$/);
  const told = await page.locator('.timeline [role="status"]').textContent();
  const others = told.replace(/^2016/, '').match(/\d+/g).reduce((sum, count) => sum + +count, 0);
  expect(shown + others).toBe(allLanes);
  expect(new URL(page.url()).search).toBe('?since=2016&until=2016');
  await chart(page).focus();
  await page.keyboard.press('-');
  await expect.poll(() => years(page)).toBe('2015-2017');
  await lanes.locator('.lane-chart').first().hover();
  await page.keyboard.down('Control');
  await page.mouse.wheel(0, 30);
  await page.keyboard.up('Control');
  await expect.poll(() => years(page)).toBe('2014-2018');
  await page.keyboard.press('0');
  await expect(lanes).toHaveCount(allLanes);
  await expect.poll(() => new URL(page.url()).search).toBe('');
  expect(Math.abs(await page.evaluate(() => scrollY) - before)).toBeLessThan(1200);
  expect(complaints).toEqual([]);
});

test('on a programme\'s page a name opens the details beneath it, and the link to them shows them', async ({ page, open }) => {
  await open('en/programme/seu-nanhua/');
  const name = page.locator('.lane-name').first();
  await name.click();
  await expect(page).toHaveURL(/\?at=[a-z-]+$/);
  const details = page.locator('.lane-more');
  await expect(details).toBeInViewport();
  await expect(name).toBeFocused();
  await open(page.url().slice(page.url().indexOf('en/')));
  await expect(details).toBeInViewport();
  await details.getByRole('link', { name: 'To this record' }).click();
  await expect(page).toHaveURL(/#[a-z-]+$/);
  await expect(page.locator(new URL(page.url()).hash)).toBeInViewport();
});

test('a figure on a timeline has its card', async ({ page, open }) => {
  for (const path of ['en/timeline/', 'en/programme/seu-nanhua/']) {
    await open(path);
    const figure = page.locator('.lane [data-figure]').first();
    await figure.focus();
    const card = page.locator('#figure-card');
    await expect(card).toBeVisible();
    await expect(card.locator('.figure-card-sources li')).not.toHaveCount(0);
  }
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

test.describe('by finger', () => {
  test.use({ hasTouch: true, viewport: { width: 360, height: 740 } });

  /** Moves fingers on a touch screen, each from a point to a point. */
  const move = async (page, ways) => {
    const client = await page.context().newCDPSession(page);
    const at = (share) => ways.map(({ from, to }, id) => ({ id, x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share }));
    await client.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: at(0) });
    for (const share of [0.2, 0.4, 0.6, 0.8, 1]) await client.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: at(share) });
    await client.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  };
  const middle = async (locator) => {
    const { x, y, width, height } = await locator.boundingBox();
    return { x: x + width / 2, y: y + height / 2 };
  };

  for (const path of ['zh/timeline/', 'zh/programme/seu-nanhua/']) {
    test(`years are chosen by drawing over them, and two fingers zoom whichever way they lie: ${path}`, async ({ page, open }) => {
      await open(path);
      await page.locator('.brush').scrollIntoViewIfNeeded();
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
      const year = (number) => middle(page.locator(`.brush [data-year="${number}"]`));
      await move(page, [{ from: await year(2016), to: await year(2021) }]);
      await expect.poll(() => years(page)).toBe('2016-2021');
      const lane = page.locator('.lane-chart').nth(1);
      await lane.scrollIntoViewIfNeeded();
      const { x, y } = await middle(lane);
      await move(page, [{ from: { x, y: y - 10 }, to: { x, y: y - 40 } }, { from: { x, y: y + 10 }, to: { x, y: y + 40 } }]);
      await expect.poll(() => years(page)).toMatch(/^(2018-2019|2018-2018|2019-2019)$/);
    });
  }
});
