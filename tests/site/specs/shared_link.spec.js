// Phones share the address that a page says of itself (its canonical link) rather than the one in the address bar: as
// soon as something else is shown than the plain page that was opened, the page must say none.
import { test, expect } from '../fixtures.js';

// The build that knows its address.
test.use({ build: 'base' });

test('a link that is shared says what is shown, not the page that was opened first', async ({ page, site }) => {
  const said = page.locator('link[rel=canonical], link[hreflang], meta[property="og:url"]');
  const ready = () => expect(page.locator('#app')).toHaveAttribute('data-state', 'ready');
  await page.goto(`${site.url}zh/`);
  await ready();
  await expect(said).toHaveCount(5);
  await page.locator('#app a[href$="/zh/funds/"]').first().click();
  await page.waitForURL('**/zh/funds/');
  await expect(page.locator('h1')).toBeVisible();
  await expect(said).toHaveCount(0);
  await page.goto(`${site.url}zh/funds/?class=trade`);
  await ready();
  await expect(said).toHaveCount(0);
});
