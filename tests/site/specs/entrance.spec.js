// The root address leads to the reader's language; without scripts it offers both (see noscript.spec.js for the rest).
import { test, expect } from '../fixtures.js';

for (const [locale, language] of [['zh-CN', 'zh'], ['en-GB', 'en'], ['fr-FR', 'zh']]) {
  test.describe(`a browser set to ${locale}`, () => {
    test.use({ locale });
    test(`is led to /${language}/`, async ({ page, site }) => {
      const uncaught = [];
      page.on('pageerror', (error) => uncaught.push(error.message));
      await page.goto('./');
      await page.waitForURL(`${site.url}${language}/`);
      await expect(page.locator('#app')).toHaveAttribute('data-state', 'ready');
      expect(uncaught).toEqual([]);
    });
  });
}

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });
  test('both languages are offered', async ({ page, site }) => {
    await page.goto('./');
    for (const language of ['zh', 'en']) {
      const link = page.locator(`a[hreflang^="${language}"]`);
      await expect(link).toBeVisible();
      expect(await link.evaluate((a) => a.href)).toBe(`${site.url}${language}/`);
    }
  });
});
