// Everything that a pointer can do, keys can: the skip link first, then each link, button and summary in turn, each with
// a focus that can be seen; Enter unfolds what folds.
import { test, expect, entrances, views } from '../fixtures.js';

// The element in focus: where it is in the list of what should be reachable, and whether its focus can be seen.
const focused = async () => {
  // The browser scrolls to it with the next frame.
  await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  const e = document.activeElement;
  if (!e || e === document.body) return null;
  const reachable = [...document.querySelectorAll('a[href], button, summary, input, select, textarea, [tabindex="0"]')]
    .filter((x) => !x.disabled && x.checkVisibility({ visibilityProperty: true }));
  // The ring may be drawn by the element or by the one around it; on the map by the tile, or the thread grows.
  const ringed = [e, e.parentElement].some((x) => {
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(x);
    return (outlineStyle !== 'none' && parseFloat(outlineWidth) >= 1) || boxShadow !== 'none';
  }) || [...e.querySelectorAll('.ground, .thread')].some((x) => parseFloat(getComputedStyle(x).strokeWidth) >= 3);
  const box = e.getBoundingClientRect();
  const inView = box.bottom > 0 && box.right > 0 && box.top < innerHeight && box.left < innerWidth && box.width > 0;
  return {
    name: `${e.localName} "${(e.textContent || e.getAttribute('aria-label') || '').trim().slice(0, 40)}"`,
    index: reachable.indexOf(e), count: reachable.length, seen: ringed && inView, target: e.getAttribute('href'),
  };
};

for (const path of views) {
  test(`/${path} is walked by Tab, and unfolds by Enter`, async ({ page, open }) => {
    await open(path);
    const visited = [];
    const unseen = [];
    let count = 0;
    for (;;) {
      await page.keyboard.press('Tab');
      const at = await page.evaluate(focused);
      if (!at || visited.includes(at.index)) break;
      if (visited.length === 0 && !entrances.includes(path)) {
        expect(at.target, 'the skip link comes first').toMatch(/#[\w-]+$/);
        await expect(page.locator(at.target.slice(at.target.indexOf('#')))).toBeAttached();
      }
      if (!at.seen) unseen.push(at.name);
      visited.push(at.index);
      count = at.count;
    }
    expect(unseen).toEqual([]);
    expect(visited.length).toBeGreaterThan(1);
    expect(visited.toSorted((a, b) => a - b)).toEqual([...Array(count).keys()]);

    for (const details of await page.locator('details').all()) {
      const summary = details.locator('> summary');
      if (!(await summary.isVisible())) continue;
      const before = await details.evaluate((e) => e.open);
      await summary.press('Enter');
      await expect(details).toHaveJSProperty('open', !before);
    }
  });
}

test('a whole visit by keys alone: the focus is always somewhere, and always seen', async ({ page, open, complaints }) => {
  const main = () => page.evaluate(() => document.activeElement.id === 'main');
  const press = async (key) => {
    await page.keyboard.press(key);
    await expect.poll(() => page.evaluate(() => document.activeElement?.localName), key).not.toBe('body');
    const at = await page.evaluate(focused);
    // The page itself has the focus without a ring: it fills the window.
    expect((await main()) || at.seen, `${key}: ${at.name}`).toBe(true);
  };
  const go = async (selector, key = 'Tab') => {
    for (let steps = 0; steps < 200; steps += 1) {
      await press(key);
      if (await page.evaluate((selector) => document.activeElement.matches(selector), selector)) return;
    }
    throw new Error(`no ${selector}`);
  };

  await open('en/');
  await press('Tab');
  await press('Enter');
  expect(await main(), 'the skip link leads to the page').toBe(true);
  await go('input[type="search"]');
  await page.keyboard.type('nanhua');
  await expect(page.locator('.cards > li')).toHaveCount(1);
  await go('.pairing-card-link');
  await press('Enter');
  await expect(page.locator('h1')).toContainText('Nanhua');
  expect(await main()).toBe(true);
  await go('.contents a[href="#funds"]');
  await press('Enter');
  await expect(page.locator('#funds')).toBeFocused();

  // A proof is folded and unfolded, two of its rows are chosen, a figure's card comes and goes.
  await go('#funds summary');
  const proof = page.locator('#funds details').first();
  await press('Enter');
  await expect(proof).toHaveJSProperty('open', false);
  await press('Enter');
  await expect(proof).toHaveJSProperty('open', true);
  for (const chosen of [1, 2]) {
    await go('.ask-box:not(:checked)');
    await press('Space');
    await expect(page.locator('.ask-box:checked')).toHaveCount(chosen);
  }
  await go('.figure-link');
  await expect(page.locator('#figure-card')).toBeVisible();
  await press('Escape');
  await expect(page.locator('#figure-card')).toBeHidden();

  // The other language has the same rows chosen; from there to the timeline, and along it.
  await go('a[hreflang]', 'Shift+Tab');
  await press('Enter');
  await expect(page.locator('html')).toHaveAttribute('lang', /^zh/);
  await expect(page.locator('.ask-box:checked')).toHaveCount(2);
  await go('.site-nav a[href*="/timeline/"]', 'Shift+Tab');
  await press('Enter');
  await go('.time-chart');
  const years = () => new URL(page.url()).searchParams.get('since');
  await press('+');
  await expect.poll(years).not.toBeNull();
  const before = years();
  await press('ArrowRight');
  await expect.poll(years).not.toBe(before);
  await expect(page.locator('.time-chart')).toBeFocused();
  // Steps that keys make fill no history.
  await page.goBack();
  await expect(page).toHaveURL(/\/zh\/programme\/seu-nanhua\//);
  await expect.poll(() => page.evaluate(() => document.activeElement.localName)).not.toBe('body');
  expect(complaints).toEqual([]);
});
