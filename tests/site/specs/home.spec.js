// The home page answers as one types: what is found is marked, the link says what was asked, and where nothing is left
// the page says what to loosen. The map and its list say the same.
import { test, expect } from '../fixtures.js';

const box = (page) => page.locator('.home-form input[name="q"]');
const list = (page, name) => page.locator(`.home-form select[name="${name}"]`);
const cards = (page) => page.locator('.cards > li');
const status = (page) => page.locator('.home-result');
const query = (page) => decodeURIComponent(new URL(page.url()).search);

test('typing narrows the cards, keeps the caret, and replaces the address', async ({ page, open, complaints }) => {
  await open('en/funds/');
  await page.locator('.site-nav a').first().click();
  await expect(cards(page)).toHaveCount(7);
  await box(page).focus();
  await page.keyboard.type('hospXtal');
  await expect(status(page)).toContainText('0 of 7 programmes');
  for (let steps = 0; steps < 3; steps += 1) await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Backspace');
  await page.keyboard.type('i');
  await expect(box(page)).toHaveValue('hospital');
  await expect(box(page)).toBeFocused();
  expect(await box(page).evaluate((input) => input.selectionStart)).toBe(5);
  await expect(cards(page)).toHaveCount(2);
  await expect(page.locator('.cards mark').first()).toHaveText(/^hospital$/i);
  await expect.poll(() => query(page)).toBe('?q=hospital');
  await page.keyboard.press('Enter');
  await expect(cards(page)).toHaveCount(2);
  expect(query(page)).toBe('?q=hospital');
  // No letter is a step of its own: back leads to where the reader came from.
  await page.goBack();
  await expect(page.locator('.funds-page')).toBeVisible();
  await page.goForward();
  await expect(box(page)).toHaveValue('hospital');
  await expect(cards(page)).toHaveCount(2);
  expect(complaints).toEqual([]);
});

test('the box stays where it is while a word is typed, however little is found', async ({ page, open }) => {
  await page.setViewportSize({ width: 1000, height: 1600 });
  await open('en/');
  await box(page).focus();
  await page.evaluate(() => document.activeElement.scrollIntoView({ block: 'start', behavior: 'instant' }));
  const top = () => box(page).evaluate((input) => Math.round(input.getBoundingClientRect().top));
  const before = await top();
  await page.keyboard.type('zzzz');
  await expect(status(page)).toContainText('0 of 7 programmes');
  expect(await top()).toBe(before);
});

test('a word that is being composed is left alone until it is done', async ({ page, open }) => {
  await open('zh/');
  await box(page).focus();
  const compose = (value, done) => box(page).evaluate((input, [value, done]) => {
    input.value = value;
    input.dispatchEvent(new InputEvent('input', { bubbles: true, isComposing: true, data: value }));
    if (done) input.dispatchEvent(new CompositionEvent('compositionend', { bubbles: true, data: value }));
  }, [value, done]);
  await compose('zi', false);
  expect(query(page)).toBe('');
  await expect(cards(page)).toHaveCount(7);
  await compose('紫云', true);
  await expect(cards(page)).toHaveCount(1);
  await expect.poll(() => query(page)).toBe('?q=紫云');
  await expect(page.locator('.cards mark').first()).toHaveText('紫云');
});

test('filters and search go together, and back takes the last filter away', async ({ page, open, complaints }) => {
  await open('zh/?q=帮扶');
  await expect(box(page)).toHaveValue('帮扶');
  await list(page, 'donor').selectOption('guangdong');
  expect(query(page)).toBe('?q=帮扶&donor=guangdong');
  await list(page, 'money').selectOption('class=investment');
  expect(query(page)).toBe('?q=帮扶&class=investment&donor=guangdong');
  await expect(status(page)).toContainText('7个项目中的1个');
  await page.goBack();
  await expect(list(page, 'money')).toHaveValue('');
  await expect(list(page, 'donor')).toHaveValue('guangdong');
  await page.locator('.site-tools a[hreflang]').click();
  await expect(list(page, 'donor')).toHaveValue('guangdong');
  await expect(box(page)).toHaveValue('帮扶');
  await status(page).getByRole('link', { name: 'Show everything' }).click();
  await expect(box(page)).toHaveValue('');
  await expect(cards(page)).toHaveCount(7);
  expect(complaints).toEqual([]);
});

test('where nothing is left, each way out keeps its promise', async ({ page, open }) => {
  await open('en/?q=Nanhua%20zzz&since=2016');
  await expect(cards(page)).toHaveCount(0);
  const way = status(page).locator('.ways a');
  await expect(way).toHaveText(['without “zzz”: 1 programme']);
  await way.focus();
  await page.keyboard.press('Enter');
  await expect(cards(page)).toHaveCount(1);
  await expect(box(page)).toHaveValue('nanhua');
  expect(query(page)).toBe('?q=nanhua&since=2016');
});

test('what the card does not show leads to its record', async ({ page, open }) => {
  await open('zh/?q=医院');
  const line = page.locator('.found-lines a').first();
  await expect(line.locator('mark').first()).toHaveText('医院');
  const place = new URL(await line.getAttribute('href'), page.url()).hash;
  await line.click();
  await expect(page.locator(`article ${place}, ${place}`).first()).toBeInViewport();
});

test('the map and its list say the same, by pointer and by keys, and follow the filters', async ({ page, open, complaints }) => {
  await open('en/');
  const arcs = page.locator('.map .arc');
  await expect(arcs).toHaveCount(4);
  await expect(page.locator('.map .ground')).toHaveCount(34);
  const numbers = await arcs.locator('.arc-number').allTextContents();
  await expect(page.locator('.map-list ol .map-number')).toHaveText(numbers);
  const arc = page.locator('.map .arc[href="#map-32-53"]');
  await expect(arc.locator('.map-says').first()).toBeHidden();
  await arc.locator('.arc-number').hover();
  await expect(arc.locator('.map-says').first()).toHaveText('Jiangsu → Yunnan');
  await expect(arc.locator('.map-says').first()).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(arc.locator('.map-says').first()).toBeHidden();
  await page.locator('h1').hover();
  await arc.locator('.arc-number').hover();
  await expect(arc.locator('.map-says').first(), 'pointed at again, it speaks again').toBeVisible();
  await page.locator('h1').hover();
  await arc.focus();
  await expect(arc.locator('.map-says').first()).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(arc.locator('.map-says').first()).toBeHidden();
  await expect(arc).toBeFocused();
  await page.keyboard.press('Enter');
  expect(new URL(page.url()).hash).toBe('#map-32-53');
  await expect(page.locator('#map-32-53:target')).toContainText('Southeast University → Nanhua County');
  await list(page, 'recipient').selectOption('yunnan');
  await expect(arcs).toHaveCount(1);
  await expect(page.locator('.map-list ol > li')).toHaveCount(1);
  await page.locator('#map-32-53 a').first().click();
  await expect(page.locator('h1')).toContainText('Nanhua');
  expect(complaints).toEqual([]);
});
