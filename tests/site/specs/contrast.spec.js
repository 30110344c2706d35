// Where the system chooses the colours, drawings use its colours and what is chosen is told by more than a shadow; who
// asks for more contrast gets no grey, in either light, whoever chose the light. Who wants no motion gets none.
import { test, expect, pages } from '../fixtures.js';

/** What system colours are on this page. */
const system = (page, name) => page.evaluate((colour) => {
  const probe = document.body.appendChild(document.createElement('i'));
  probe.style.color = colour;
  const is = getComputedStyle(probe).color;
  probe.remove();
  return is;
}, name);

for (const path of pages) {
  test(`/${path} is drawn in the colours of the system`, async ({ page, open }) => {
    await page.emulateMedia({ forcedColors: 'active' });
    // A light that was chosen before must not come through.
    await page.addInitScript(() => localStorage.setItem('jiedui-theme', 'light'));
    for (const colorScheme of ['dark', 'light']) {
      await page.emulateMedia({ forcedColors: 'active', colorScheme });
      await open(path);
      const allowed = await Promise.all(['Canvas', 'CanvasText', 'LinkText', 'GrayText', 'Highlight'].map((name) => system(page, name)));
      const paints = await page.locator('main svg :is(rect, path, line, circle, text)').evaluateAll((all) => [...new Set(all
        .flatMap((e) => [getComputedStyle(e).fill, getComputedStyle(e).stroke])
        .filter((paint) => paint !== 'none' && !paint.startsWith('url(') && !/, 0\)$/.test(paint)))]);
      expect(paints.filter((paint) => !allowed.includes(paint)), `${colorScheme}`).toEqual([]);
      // Bars and hatchings are not lost in the paper.
      const [paper] = allowed;
      for (const mark of ['.strip .solid', '.strip .ink', '.hatching', '.ribbon', '.arc .thread']) {
        const lost = await page.locator(mark).evaluateAll((all, paper) => all
          .filter((e) => getComputedStyle(e).fill === paper && [paper, 'none'].includes(getComputedStyle(e).stroke)).length, paper);
        expect(lost, mark).toBe(0);
      }
      const current = page.locator('.site-nav a[aria-current]');
      if (await current.count()) await expect(current).toHaveCSS('text-decoration-line', 'underline');
    }
  });
}

test('in the colours of the system, hedges and sums do not look like links', async ({ page, open }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await open('en/funds/');
  const link = await system(page, 'LinkText');
  for (const plain of ['.fund-class-sum .hedge', '.verdict em']) await expect(page.locator(plain).first()).not.toHaveCSS('color', link);
});

test('a ticked box, a chosen row and the focus are seen in the colours of the system', async ({ page, open }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await open('en/funds/?ask=seu-fund-direct#seu-fund-direct');
  await expect(page.locator('.ask-box:checked').first()).toHaveCSS('appearance', 'auto');
  await expect(page.locator('#seu-fund-direct')).toHaveCSS('outline-style', 'solid');
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => getComputedStyle(document.activeElement).outlineStyle)).not.toBe('none');
});

for (const theme of ['light', 'dark', null]) {
  test(`more contrast has no grey words, the light being ${theme ?? 'the system’s'}`, async ({ page, open }) => {
    await page.addInitScript((theme) => theme && localStorage.setItem('jiedui-theme', theme), theme);
    for (const colorScheme of ['dark', 'light']) {
      await page.emulateMedia({ contrast: 'more', colorScheme });
      await open('en/funds/');
      const [ink, quiet] = await page.evaluate(() => ['html', '.meta'].map((e) => getComputedStyle(document.querySelector(e)).color));
      expect(quiet).toBe(ink);
    }
  });
}

test('who wants no motion gets none', async ({ page, open }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await open('en/programme/seu-nanhua/');
  await expect(page.locator('html')).toHaveCSS('scroll-behavior', 'auto');
  const moving = await page.evaluate(() => [...document.querySelectorAll('*')].filter((e) => {
    const { transitionDuration, animationName } = getComputedStyle(e);
    return transitionDuration.split(',').some((time) => parseFloat(time) > 0) || animationName !== 'none';
  }).length);
  expect(moving).toBe(0);
  await page.locator('.contents a').last().click();
  expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
});
