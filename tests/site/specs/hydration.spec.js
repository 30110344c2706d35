// What the server sent and what the program made of it are the same elements, attributes and words: no reader sees a
// page change under their eyes, and no search engine another text. And a page that is reached by a click is the same
// page as the one that a link opens.
import { test, expect, pages } from '../fixtures.js';
import { outline } from '../outline.js';
import { sourceOf } from '../site.js';

for (const path of pages) {
  test(`/${path} is the same before and after hydration`, async ({ page, open, site }) => {
    await open(path);
    const served = await page.evaluate(outline, sourceOf(site.folder, path));
    expect(served.length).toBeGreaterThan(5);
    expect(await page.evaluate(outline, null)).toEqual(served);
  });
}

for (const language of ['zh', 'en']) {
  test(`a click from /${language}/ to a programme and back shows the same pages, without loading anew`, async ({ page, open, site, complaints }) => {
    const home = `${language}/`;
    const programme = pages.find((path) => path.startsWith(`${language}/programme/`));
    const served = async (path) => page.evaluate(outline, sourceOf(site.folder, path));
    const title = (path) => /<title>([^<]*)<\/title>/.exec(sourceOf(site.folder, path))[1];
    await open(home);
    await page.evaluate(() => { globalThis.sameDocument = true; });
    await page.locator(`#app a[href$="/${programme}"]`).first().click();
    await page.waitForURL(`${site.url}${programme}`);
    await expect(page).toHaveTitle(title(programme));
    expect(await page.evaluate(outline, null)).toEqual(await served(programme));
    await page.goBack();
    await page.waitForURL(`${site.url}${home}`);
    await expect(page).toHaveTitle(title(home));
    expect(await page.evaluate(outline, null)).toEqual(await served(home));
    expect(await page.evaluate(() => globalThis.sameDocument)).toBe(true);
    expect(complaints).toEqual([]);
  });
}
