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
  // The ring may be drawn by the element or by the one around it.
  const ringed = [e, e.parentElement].some((x) => {
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(x);
    return (outlineStyle !== 'none' && parseFloat(outlineWidth) >= 1) || boxShadow !== 'none';
  });
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
