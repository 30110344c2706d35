// Another dataset beside the site: `data=` opens it, the page says so everywhere, and anything else is refused.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { test, expect } from '../fixtures.js';
import { builds } from '../site.js';

const { folder } = builds.root;
const shipped = JSON.parse(readFileSync(join(folder, readdirSync(folder).find((name) => /^dataset-.*\.json$/.test(name)))));
const [first] = shipped.programmes;
/** One programme under another name, with an own field that the contract does not have. */
const county = {
  ...shipped,
  version: '7',
  title: { zh: '县里的一份', en: 'A county’s own' },
  programmes: [{ ...first, id: 'county-own', name: { zh: '县里的项目', en: 'The county’s programme' }, part_of: null, mood: 'good' }],
};
const answer = (page, body) => page.route('**/more/county.json', (route) => route.fulfill({ json: body }));
const ready = (page) => expect(page.locator('#app')).toHaveAttribute('data-state', 'rendered');

test('it is opened and named, and goes along from page to page until it is left', async ({ page, complaints }) => {
  await answer(page, county);
  await page.goto('./en/?data=more/county.json');
  await ready(page);
  const beside = page.locator('.beside');
  await expect(beside).toContainText('This is another dataset: more/county.json');
  await expect(beside).toContainText('one fault');
  await expect(page.locator('.site-foot')).toContainText('Dataset “A county’s own”, version 7');
  await expect(page.locator('.pairing-card')).toHaveCount(1);
  for (const name of ['Funds', 'Timeline', 'Sources', 'Method', 'Home']) {
    await page.locator('.site-nav').getByRole('link', { name }).click();
    await expect(beside).toContainText('more/county.json');
    expect(new URL(page.url()).search).toBe('?data=more/county.json');
  }
  await page.locator('[name="q"]').fill('zzz');
  await expect(page.locator('.no-result')).toBeVisible();
  await expect.poll(() => new URL(page.url()).search).toBe('?data=more/county.json&q=zzz');
  await page.locator('.site-tools a[hreflang]').click();
  await expect(beside).toContainText('另一份数据');
  expect(new URL(page.url()).search).toBe('?data=more/county.json&q=zzz');
  await beside.getByRole('link').click();
  await expect(page.locator('#app')).toHaveAttribute('data-state', 'ready');
  expect(new URL(page.url()).search).toBe('?q=zzz');
  await expect(beside).toHaveCount(0);
  await page.goBack();
  await ready(page);
  await expect(beside).toContainText('more/county.json');
  expect(complaints).toEqual([]);
});

test('its programmes have links of their own', async ({ page }) => {
  await answer(page, county);
  await page.goto('./zh/?data=more/county.json');
  await page.locator('.pairing-card a').first().click();
  await expect(page).toHaveTitle(/县里的项目/);
  await page.reload();
  await ready(page);
  await expect(page).toHaveTitle(/县里的项目/);
  await expect(page.locator('#funds')).toBeVisible();
});

const event = (id, date) => ({ id, date, kind: 'visit', title: { zh: `来访${id}`, en: `Visit ${id}` }, status: 'happened', cites: first.events[0].cites });
/** Programmes too many to draw every record of. */
const crowd = {
  ...county,
  programmes: Array.from({ length: 130 }, (_, n) => ({
    ...first, id: `many-${n}`, part_of: null, funds: [], outcomes: [],
    name: { zh: `第${n}个项目`, en: `Programme ${n}` },
    pairings: [{ ...first.pairings[0], id: `many-${n}-pair` }],
    events: [event(`many-${n}-a`, '2020-05-01'), event(`many-${n}-b`, '2020-05-03'), event(`many-${n}-c`, `${2014 + n % 9}`)],
  })),
};

test('of very many programmes the first are shown, and more at a press', async ({ page }) => {
  await answer(page, crowd);
  await page.goto('./en/?data=more/county.json');
  await ready(page);
  const cards = page.locator('.pairing-card');
  await expect(cards).toHaveCount(12);
  await page.getByRole('link', { name: 'See 24 more' }).press('Enter');
  await expect(cards).toHaveCount(36);
  expect(new URL(page.url()).search).toBe('?data=more/county.json&show=36');
  await expect(page.getByRole('link', { name: 'See 24 more' })).toBeFocused();
  await page.goBack();
  await expect(cards).toHaveCount(12);
});

test('each letter is answered with what stands on a screen; map and the rest follow when the typing rests', async ({ page }) => {
  await answer(page, crowd);
  await page.clock.install();
  await page.goto('./en/?data=more/county.json');
  await ready(page);
  const [cards, map, result] = ['.pairing-card', '.map-list a >> nth=0', '.home-result'].map((place) => page.locator(place));
  await page.clock.pauseAt(Date.now() + 60_000);
  await page.locator('input[name="q"]').pressSequentially('Programme 1');
  await expect(result).toContainText('41');
  await expect(cards).toHaveCount(4);
  // A press that leads nowhere takes away nothing of what follows.
  await page.locator('h1').click();
  await expect(map).toHaveAttribute('href', /many-0\//);
  await page.clock.runFor(200);
  await expect(cards).toHaveCount(12);
  await expect(map).toHaveAttribute('href', /many-1\//);
  await expect(page.getByRole('link', { name: 'See 24 more' })).toBeVisible();
});

test('on the timeline each of them has a lane, which unfolds', async ({ page }) => {
  await answer(page, crowd);
  await page.goto('./en/timeline/?data=more/county.json');
  await ready(page);
  const lanes = page.locator('.crowd .lane');
  await expect(lanes).toHaveCount(12);
  await expect(page.locator('.crowd')).toContainText('there are 118 more');
  await page.getByRole('link', { name: 'See 24 more' }).press('Enter');
  await expect(lanes).toHaveCount(36);
  await expect(page).toHaveURL(/show=36$/);
  await page.goBack();
  await expect(lanes).toHaveCount(12);
  // Two visits of one month are one circle; the third stands alone.
  await expect(lanes.first().locator('text.count')).toHaveText(['2']);
  const dots = await lanes.first().locator('.cluster').evaluateAll((paths) => paths.map((path) => path.getAttribute('d')).join(''));
  expect(dots.match(/h0/g)).toHaveLength(2);
  await page.locator('.time-chart').focus();
  await page.keyboard.press('+');
  await expect(page).toHaveURL(/since=\d+/);
  await page.keyboard.press('0');
  await lanes.first().getByRole('link', { name: '3 records' }).click();
  await expect(page.locator('.time-group .lane-name')).toHaveCount(3);
  await expect(lanes).toHaveCount(0);
  await page.goBack();
  await expect(lanes).toHaveCount(12);
});

test('until it is there, nothing of the site’s own data is shown in its place', async ({ page }) => {
  let go;
  const held = new Promise((resolve) => { go = resolve; });
  await page.route('**/more/county.json', async (route) => { await held; await route.fulfill({ json: county }); });
  await page.goto('./en/?data=more/county.json', { waitUntil: 'domcontentloaded' });
  await expect(page.locator('.site-name')).toBeVisible();
  await expect(page.locator('h1')).toBeHidden();
  go();
  await ready(page);
  await expect(page.locator('h1')).toBeVisible();
});

const faults = [
  ['absent', (route) => route.fulfill({ status: 404, body: '' }), 'the host answered 404'],
  ['broken', (route) => route.fulfill({ body: '{"schema": "jiedui/1",' }), 'fault at line 1, byte 22; ./dev check'],
  ['of another make', (route) => route.fulfill({ json: { ...county, schema: 'other/2' } }), 'fault at /schema;'],
  ['with a broken record', (route) => route.fulfill({ json: { ...county, sources: [{ id: 'S 1' }] } }), 'fault at /sources/0'],
];
for (const [name, fault, says] of faults) {
  test(`one that is ${name} is told, and what can be read stays`, async ({ page }) => {
    await page.route('**/more/county.json', fault);
    await page.goto('./en/funds/?data=more/county.json');
    await expect(page.locator('#notice')).toContainText(says);
    await expect(page.locator('#notice')).toContainText('Below are the site’s own data');
    await expect(page.locator('h1')).toBeVisible();
    await expect(page.locator('form.scope')).toBeHidden();
  });
}

test('the program missing, what is there is shown and said to be the site’s own', async ({ page }) => {
  await page.route(({ pathname }) => pathname.endsWith('.wasm'), (route) => route.fulfill({ status: 404, body: '' }));
  await page.goto('./en/?data=more/county.json');
  await expect(page.locator('#notice')).toContainText('Below are the site’s own data.');
  await expect(page.locator('h1')).toBeVisible();
});

for (const path of ['https://example.org/a.json', '//example.org/a.json', '../a.json', '%252e%252e/a.json', 'a.html']) {
  test(`data=${path} is refused, and the site’s own data are shown`, async ({ page, open, complaints }) => {
    const fetched = [];
    page.on('request', (request) => { if (request.resourceType() === 'fetch') fetched.push(new URL(request.url()).pathname); });
    await open(`zh/?data=${path}`);
    await expect(page.locator('.notice')).toContainText('“data”只能是本站文件夹里的一个JSON文件');
    await expect(page.locator('.beside')).toHaveCount(0);
    expect(fetched.every((name) => /\/(dataset-[0-9a-f]+\.json|web-.*\.wasm)$/.test(name)), fetched.join(' ')).toBe(true);
    await page.locator('.notice a').click();
    expect(new URL(page.url()).search).toBe('');
    expect(complaints).toEqual([]);
  });
}
