// A link to a record arrives at the record: unfolded, in sight, whatever else the address asks for.
import { test, expect } from '../fixtures.js';

/** Where an element's upper edge is on the screen, once it has come to rest. */
const seen = (page, id) => expect.poll(() => page.evaluate((id) => {
  const place = document.getElementById(id);
  const { top } = place.getBoundingClientRect();
  return place.checkVisibility() && top >= 0 && top < innerHeight;
}, id), `#${id} is in sight`);

test('from the timeline and from a search, a dated event is unfolded and in sight', async ({ page, open, complaints }) => {
  await open('en/timeline/');
  await page.locator('.lane-name').nth(1).click();
  const way = page.locator('.lane-more a').last();
  const id = new URL(await way.evaluate((link) => link.href)).hash.slice(1);
  await way.click();
  await expect(page).toHaveURL(new RegExp(`/programme/.*#${id}$`));
  await seen(page, id).toBe(true);
  await expect(page.locator(`#${id}`)).toBeFocused();
  await open('zh/?q=五年');
  await page.locator('.found-lines a[href*="#"]').first().click();
  await seen(page, new URL(page.url()).hash.slice(1)).toBe(true);
  expect(complaints).toEqual([]);
});

for (const path of ['zh/funds/?class=trade#nansha-fund-purchases', 'en/?about=nanhua-county#programmes', 'zh/programme/nansha-ziyun/?sort=-amount#nansha-outcome-fish',
  'en/timeline/?since=2022#nansha-fund-fishery']) {
  test(`opened with a question and a place, ${path} shows the place`, async ({ page, open }) => {
    await open(path);
    await seen(page, path.split('#')[1]).toBe(true);
  });
}

test('a page is ready no sooner than it shows what its address asks for', async ({ page, open }) => {
  // Before that, its places are elsewhere: whoever went to one would not be there.
  await page.addInitScript(() => {
    // To the program time flies: it pauses wherever it pauses on the slowest machine.
    let now = Date.now();
    Date.now = () => now += 20;
    document.addEventListener('DOMContentLoaded', () => {
      const note = () => { window.heightWhenReady = document.documentElement.scrollHeight; };
      new MutationObserver(note).observe(document.getElementById('app'), { attributeFilter: ['data-state'] });
    });
  });
  await open('en/');
  const height = await page.evaluate(() => window.heightWhenReady);
  await open('en/?about=nanhua-county');
  const [whenReady, afterwards] = await page.evaluate(() => [window.heightWhenReady, document.documentElement.scrollHeight]);
  expect(whenReady).toBeLessThan(height);
  expect(whenReady).toBe(afterwards);
});

test('a link to a place that is not there says which, and going on says it no more', async ({ page, open, complaints }) => {
  await open('zh/programme/seu-nanhua/');
  const said = page.locator('.lost');
  await expect(said).toBeHidden();
  await open('en/timeline/#no-such-record');
  await expect(said).toContainText('“no-such-record”, which is not on this page');
  await page.locator('.site-nav a[href$="/funds/"]').click();
  await expect(said).toBeHidden();
  await page.goBack();
  await expect(said).toBeVisible();
  await page.reload();
  await expect(said).toBeVisible();
  // A record that these years leave out is not there either.
  await open('zh/timeline/?until=2016#nansha-fund-fishery');
  await expect(said).toContainText('“nansha-fund-fishery”');
  await page.evaluate(() => { location.hash = '#lanes'; });
  await expect(said).toBeHidden();
  expect(complaints).toEqual([]);
});

test('the other language is read on at the same place', async ({ page, open }) => {
  await open('en/programme/nansha-ziyun/?sort=-amount#outcomes');
  await page.locator('.site-tools a[hreflang]').click();
  await expect(page).toHaveURL(/\/zh\/programme\/nansha-ziyun\/\?sort=-amount#outcomes$/);
  await seen(page, 'outcomes').toBe(true);
});

test('after a pinch, the finger that is left changes nothing', async ({ page, open }) => {
  await open('en/timeline/');
  const chart = page.locator('.time-chart');
  const years = () => chart.evaluate(({ dataset: { since, until } }) => `${since}-${until}`);
  const lane = chart.locator('.lane-chart').first();
  const finger = (type, pointerId, x) => lane.evaluate((element, [type, pointerId, x]) => {
    const { left, width, top } = element.getBoundingClientRect();
    element.dispatchEvent(new PointerEvent(type, { pointerId, clientX: left + width * x, clientY: top + 5, bubbles: true, isPrimary: pointerId === 1 }));
  }, [type, pointerId, x]);
  await finger('pointerdown', 1, 0.45);
  await finger('pointerdown', 2, 0.55);
  await finger('pointermove', 1, 0.3);
  await finger('pointermove', 2, 0.7);
  await expect.poll(years).not.toBe('2013-2030');
  const zoomed = await years();
  await finger('pointerup', 2, 0.7);
  await finger('pointermove', 1, 0.31);
  await expect(page).toHaveURL(/since=/);
  expect(await years()).toBe(zoomed);
});
