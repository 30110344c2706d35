// With scripts off, the page already says everything, and shows no control that would do nothing.
import { test, expect, entrances, pages } from '../fixtures.js';
import { languageOf } from '../site.js';

test.use({ javaScriptEnabled: false });

for (const path of [...entrances, ...pages]) {
  test(`/${path} can be read without scripts`, async ({ page, complaints }) => {
    await page.goto(`./${path}`);
    expect(complaints).toEqual([]);
    await expect(page.locator('h1')).toBeVisible();
    await expect(page.locator('a[href]').first()).toBeAttached();
    if (!languageOf(path)) return;
    await expect(page.locator('main')).toBeVisible();
    expect((await page.locator('main').innerText()).length).toBeGreaterThan(80);
    for (const heading of await page.locator('main h2').all()) await expect(heading).toBeVisible();
    for (const button of await page.locator('button, input, select').all()) await expect(button).toBeHidden();
    // What a link narrows is not honoured, and that is said.
    if (/^(zh|en)\/((timeline|funds)\/)?$/.test(path)) await expect(page.getByText(/搜索和筛选要用脚本|narrowing need scripts/)).toBeVisible();
    if (!/^(zh|en)\/programme\/./.test(path)) return;
    for (const id of ['figures', 'timeline', 'funds', 'outcomes', 'sources']) {
      await expect(page.locator(`#${id}`), id).toBeVisible();
      expect((await page.locator(`#${id}`).innerText()).length, id).toBeGreaterThan(20);
    }
  });
}
