// Nothing leaves the page sideways and no word is cut off, from the narrowest phone (or 400 % zoom) to a wall.
import { test, expect, views } from '../fixtures.js';

// What sticks out or is cut off, as lines. Wide things may scroll inside a box of their own; the document may not.
const defects = () => {
  const found = [];
  const name = (e) => `${e.localName}${e.id ? `#${e.id}` : ''}${[...e.classList].map((c) => `.${c}`).join('')} "${e.textContent.trim().slice(0, 40)}"`;
  const root = document.documentElement;
  if (root.scrollWidth > root.clientWidth) found.push(`the document is ${root.scrollWidth} px wide in ${root.clientWidth}`);
  const scrolls = (e) => { for (; e && e !== document.body; e = e.parentElement) if (/auto|scroll/.test(getComputedStyle(e).overflowX)) return true; return false; };
  // Text that only a screen reader gets is a dot of a pixel or so.
  const hidden = (e) => {
    for (let x = e; x && x !== document.body; x = x.parentElement) if (x.getBoundingClientRect().width <= 1) return true;
    return !e.checkVisibility({ visibilityProperty: true, opacityProperty: true });
  };
  for (const e of document.querySelectorAll('body *')) {
    if (hidden(e) && !(e instanceof SVGElement)) continue;
    const style = getComputedStyle(e);
    const box = e.getBoundingClientRect();
    if (e instanceof SVGElement) {
      if (e.localName !== 'text' || !box.width || !e.checkVisibility()) continue;
      const svg = e.ownerSVGElement;
      const frame = svg.getBoundingClientRect();
      const cut = getComputedStyle(svg).overflow !== 'visible';
      const out = box.left < frame.left - 1 || box.right > frame.right + 1 || box.top < frame.top - 1 || box.bottom > frame.bottom + 1;
      if (cut && out) found.push(`cut by its drawing: ${name(e)}`);
      if (!scrolls(svg.parentElement) && (box.right > root.clientWidth + 1 || box.left < -1)) found.push(`beyond the edge: ${name(e)}`);
      continue;
    }
    if (!e.textContent.trim()) continue;
    if (/hidden|clip/.test(style.overflowX) && e.scrollWidth > e.clientWidth + 1) found.push(`cut at the side: ${name(e)}`);
    if (/hidden|clip/.test(style.overflowY) && e.scrollHeight > e.clientHeight + 1) found.push(`cut below: ${name(e)}`);
    if (style.position !== 'fixed' && (box.right > root.clientWidth + 1 || box.left < -1) && !scrolls(e)) found.push(`beyond the edge: ${name(e)}`);
  }
  return found;
};

for (const path of views) {
  test(`/${path} fits every width`, async ({ page, open }) => {
    await open(path);
    const found = {};
    for (const width of [320, 360, 768, 1440, 2560]) {
      await page.setViewportSize({ width, height: 900 });
      for (const unfolded of [false, true]) {
        await page.locator('details').evaluateAll((all, open) => all.forEach((details) => { details.open = open; }), unfolded);
        const lines = await page.evaluate(defects);
        if (lines.length) found[`${width} px, ${unfolded ? 'open' : 'closed'}`] = lines;
      }
    }
    expect(found).toEqual({});
  });
}
