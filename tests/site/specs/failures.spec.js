// When a download fails or is broken, the reader keeps the prerendered page and is told, in its language.
import { test, expect, pages } from '../fixtures.js';
import { languageOf } from '../site.js';

const missing = (route) => route.fulfill({ status: 404, contentType: 'text/html', body: 'Not found' });
const DATASET = /\/dataset[^/]*\.json$/;

const failures = [
  ['the program is missing', /\.wasm$/, missing],
  ['the program is broken', /\.wasm$/, (route) => route.fulfill({ status: 200, contentType: 'application/wasm', body: 'not wasm' })],
  ['the glue is missing', /\/web-[^/]*\.js$/, missing],
  ['the dataset is missing', DATASET, missing],
  ['the dataset is cut short', DATASET, (route) => route.fulfill({ status: 200, contentType: 'application/json', body: '{"schema": "jied' })],
  ['the dataset is another', DATASET, (route) => route.fulfill({ status: 200, contentType: 'application/json', body: '{}' })],
  ['the network is gone', DATASET, (route) => route.abort('internetdisconnected')],
];

const programme = (language) => pages.find((path) => new RegExp(`^${language}/programme/.`).test(path)) ?? `${language}/`;

for (const path of [programme('zh'), programme('en')]) {
  for (const [name, url, answer] of failures) {
    test(`/${path}: ${name}`, async ({ page }) => {
      const uncaught = [];
      page.on('pageerror', (error) => uncaught.push(error.message));
      let asked = 0;
      await page.route(({ pathname }) => url.test(pathname), (route) => { asked += 1; return answer(route); });
      await page.goto(`./${path}`);
      const notice = page.locator('#notice');
      await expect(notice).toBeVisible();
      const chinese = /\p{Script=Han}/u.test(await notice.innerText());
      expect(chinese).toBe(languageOf(path) === 'zh');
      await expect(page.locator('h1')).toBeVisible();
      expect((await page.locator('main').innerText()).length).toBeGreaterThan(200);
      expect(asked).toBeGreaterThan(0);
      expect(uncaught).toEqual([]);
    });
  }
}
