// No page breaks a rule of WCAG 2.0, 2.1 or 2.2, level A or AA, that a machine can check: in light and dark, on a phone
// and on a desk, with everything that unfolds closed and open.
import axe from 'axe-core';
import { test, expect, views } from '../fixtures.js';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa'];

const violations = (page) => page.evaluate(async (tags) => {
  // Colours must have arrived where they go: a transition read half-way is neither the old nor the new contrast.
  for (const animation of document.getAnimations()) try { animation.finish(); } catch { animation.cancel(); }
  const { violations: found } = await globalThis.axe.run(document, { runOnly: tags, resultTypes: ['violations'] });
  return found.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.join(' ')} — ${node.failureSummary}`));
}, TAGS);

for (const path of views) {
  test(`/${path} breaks no rule`, async ({ page, open }) => {
    await open(path);
    await page.evaluate(axe.source);
    const found = {};
    for (const width of [360, 1440]) {
      await page.setViewportSize({ width, height: 900 });
      for (const unfolded of [false, true]) {
        await page.locator('details').evaluateAll((all, open) => all.forEach((details) => { details.open = open; }), unfolded);
        for (const colorScheme of ['light', 'dark']) {
          await page.emulateMedia({ colorScheme });
          const lines = await violations(page);
          if (lines.length) found[`${width} px, ${unfolded ? 'open' : 'closed'}, ${colorScheme}`] = lines;
        }
      }
    }
    expect(found).toEqual({});
  });
}
