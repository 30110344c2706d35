// How fast the built site is in headless Chromium: with its own data, and with made-up datasets of 1,000 and 10,000
// programmes, opened by `data=`. Beside each figure stands the same measurement of an echo page, which only writes down
// what is typed, in the same run. ./dev bench runs it: node speed.js SITE FOLDER-OF-DATASETS
import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { serve } from './serve.js';
import { launchOptions } from './site.js';

const [site, datasets] = process.argv.slice(2);
const folder = mkdtempSync(join(tmpdir(), 'jiedui-speed-'));
cpSync(site, folder, { recursive: true });
cpSync(datasets, folder, { recursive: true });

const PROGRAMME = 'zh/programme/seu-nanhua/';
const FIRST_PAINTS = 45;
const LOADS = 7;
const SETTLED = 2_000;
const ROUNDS = 8;
/** What is typed, letter by letter: terms that many have, that few have, that none has. */
const TYPED = ['南', '华', '县', '1', '2', null, 't', 'e', 'a', null, '茶', '叶', null, 'p', 'r', 'o', 'g', null, '第', '7', '7', '项', null, 'z', 'z', null];

const bare = readFileSync(join(folder, PROGRAMME, 'index.html'), 'utf8').replace(/<script[^>]*>[^<]*<\/script>/g, '').replace(/<link rel="(module)?preload"[^>]*>/g, '');
writeFileSync(join(folder, 'bare.html'), bare);
writeFileSync(join(folder, 'echo.js'), `
  const [input, output] = [document.querySelector('input'), document.querySelector('output')];
  input.addEventListener('input', () => { output.textContent = input.value; });
  document.querySelector('div').addEventListener('keydown', (event) => { output.textContent = event.key; });`);
writeFileSync(join(folder, 'echo.html'), `<!doctype html><meta charset="utf-8"><title>echo</title><input name="q"><output></output>
  <div class="time-chart" tabindex="0">echo</div>${'<p>echo</p>'.repeat(600)}<script src="echo.js"></script>`);

const sorted = (numbers) => [...numbers].sort((a, b) => a - b);
const median = (numbers) => sorted(numbers)[Math.floor(numbers.length / 2)];
const p95 = (numbers) => sorted(numbers)[Math.min(numbers.length - 1, Math.floor(numbers.length * 0.95))];
const ms = (number) => `${number.toFixed(1)} ms`;
const rows = [];
const row = (what, goal, here, echo = '') => rows.push({ what, goal, here, 'echo page': echo });
const both = (numbers) => `${ms(median(numbers))}, p95 ${ms(p95(numbers))}`;

const server = await serve(folder, '/');
const browser = await chromium.launch(launchOptions);

/** A page with a clean cache, that notes when it was painted after each letter, and how long each frame took. */
async function fresh(width = 1280, height = 800) {
  const context = await browser.newContext({ viewport: { width, height }, reducedMotion: 'reduce' });
  const page = await context.newPage();
  await page.addInitScript(() => {
    const noted = { painted: [], frames: [], tasks: [], memory: null };
    window.noted = noted;
    addEventListener('input', ({ timeStamp }) => requestAnimationFrame(() => {
      const channel = new MessageChannel();
      channel.port1.onmessage = () => noted.painted.push(performance.now() - timeStamp);
      channel.port2.postMessage(null);
    }), true);
    new PerformanceObserver((list) => noted.tasks.push(...list.getEntries().map(({ startTime, duration }) => ({ startTime, duration }))))
      .observe({ type: 'longtask', buffered: true });
    for (const name of ['instantiate', 'instantiateStreaming']) {
      const original = WebAssembly[name];
      WebAssembly[name] = async (...words) => {
        const result = await original(...words);
        noted.memory = (result.instance ?? result).exports.memory;
        return result;
      };
    }
  });
  const session = await context.newCDPSession(page);
  await session.send('Performance.enable');
  const metric = async (name) => (await session.send('Performance.getMetrics')).metrics.find((each) => each.name === name).value;
  return { page, session, metric, close: () => context.close() };
}

const opened = (page, path) => page.goto(`${server.origin}/${path}`);
const started = (page) => page.waitForSelector('#app[data-state]', { timeout: 120_000 });
/** Until the page has nothing left to do for now. */
const idle = (page) => page.evaluate(() => new Promise((resolve) => { requestIdleCallback(() => requestIdleCallback(resolve)); }));

async function firstPaint(path) {
  const { page, close } = await fresh();
  await opened(page, path);
  const time = await page.evaluate(() => new Promise((resolve) => {
    new PerformanceObserver((list) => resolve(list.getEntriesByName('first-contentful-paint')[0].startTime)).observe({ type: 'paint', buffered: true });
  }));
  await close();
  return time;
}

/** How long tasks took that took too long, after the first paint. Whoever looks into a page works in it: nobody does yet. */
async function longTasks(path) {
  const { page, close } = await fresh();
  await opened(page, path);
  await page.waitForTimeout(SETTLED);
  const { times, isStarted } = await page.evaluate(() => {
    const paint = performance.getEntriesByName('first-contentful-paint')[0].startTime;
    const times = window.noted.tasks.filter((task) => task.startTime >= paint).map((task) => task.duration);
    return { times, isStarted: document.getElementById('app').hasAttribute('data-state') };
  });
  if (!isStarted) throw new Error(`/${path} has not started within ${SETTLED} ms`);
  await close();
  return times;
}

/** Letter by letter: until painted, and how long the main thread worked. */
async function typing(path) {
  const { page, metric, close } = await fresh();
  await opened(page, path);
  if (path !== 'echo.html') await started(page);
  const box = page.locator('input[name="q"]');
  await box.focus();
  await page.keyboard.insertText('一');
  await page.keyboard.press('Backspace');
  await idle(page);
  await page.evaluate(() => { window.noted.painted = []; });
  const worked = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const letter of TYPED) {
      const before = await metric('TaskDuration');
      const painted = await page.evaluate(() => window.noted.painted.length);
      if (letter === null) { await box.press('ControlOrMeta+a'); await page.keyboard.press('Delete'); } else await page.keyboard.insertText(letter);
      await page.waitForFunction((count) => window.noted.painted.length > count, painted);
      await idle(page);
      worked.push((await metric('TaskDuration') - before) * 1000);
    }
  }
  const painted = await page.evaluate(() => window.noted.painted);
  await close();
  return { painted, worked };
}

/** How long the frames take while the page scrolls. */
async function scrolling(path) {
  const { page, close } = await fresh();
  await opened(page, path);
  if (path !== 'echo.html') await started(page);
  await idle(page);
  await page.evaluate(() => {
    let last = performance.now();
    const frame = (now) => { window.noted.frames.push(now - last); last = now; requestAnimationFrame(frame); };
    requestAnimationFrame(frame);
  });
  await page.mouse.move(600, 400);
  await page.evaluate(() => { window.noted.frames = []; });
  for (let step = 0; step < 60; step += 1) await page.mouse.wheel(0, 240);
  const frames = await page.evaluate(() => window.noted.frames.slice(1));
  await close();
  return frames;
}

/** The main thread's work for each step of the timeline: moving, zooming in, out, and to all years. */
async function stepping(path) {
  const { page, metric, close } = await fresh();
  await opened(page, path);
  if (path !== 'echo.html') await started(page);
  await idle(page);
  await page.locator('.time-chart').focus();
  const worked = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const key of ['+', 'ArrowRight', 'ArrowLeft', '+', 'ArrowRight', '-', 'ArrowLeft', '0']) {
      const before = await metric('TaskDuration');
      await page.keyboard.press(key);
      await page.evaluate(() => new Promise((resolve) => { requestAnimationFrame(() => requestAnimationFrame(resolve)); }));
      await idle(page);
      worked.push((await metric('TaskDuration') - before) * 1000);
    }
  }
  await close();
  return worked;
}

/** Bytes of memory after loading: the program's own and the browser's for the page. */
async function heap(path) {
  const { page, session, metric, close } = await fresh();
  await opened(page, path);
  await started(page);
  await idle(page);
  const time = await page.evaluate(() => performance.now());
  await session.send('HeapProfiler.collectGarbage');
  const bytes = await metric('JSHeapUsedSize') + await page.evaluate(() => window.noted.memory.buffer.byteLength);
  await close();
  return { bytes, time };
}

try {
  const [prerendered, same] = [[], []];
  for (let run = 0; run < FIRST_PAINTS; run += 1) {
    prerendered.push(await firstPaint(PROGRAMME));
    same.push(await firstPaint('bare.html'));
  }
  row(`first paint of ${PROGRAMME}; beside it the same HTML without scripts`, `1.2 × ${ms(median(same))}`, both(prerendered), both(same));
  for (const path of ['zh/', 'zh/timeline/', 'zh/funds/', 'zh/sources/', 'zh/method/', PROGRAMME]) {
    const loads = [];
    for (let run = 0; run < LOADS; run += 1) loads.push(await longTasks(path));
    const long = loads.filter((tasks) => tasks.length);
    row(`tasks over 50 ms after first paint, /${path}`, 'none', long.length ? `${long.flat().map(ms).join(', ')}: in ${long.length} of ${LOADS} loads` : `none in ${LOADS} loads`);
  }
  const echo = { typing: await typing('echo.html'), scrolling: await scrolling('echo.html'), stepping: await stepping('echo.html') };
  for (const name of readdirSync(datasets).filter((each) => each.endsWith('.json')).sort((a, b) => a.length - b.length)) {
    const query = `?data=${name}`;
    const { bytes, time } = await heap(`zh/${query}`);
    const size = statSync(join(folder, name)).size;
    row(`${name}: from the start until it is there`, '', ms(time));
    row(`${name}: memory after loading, of ${(size / 1e6).toFixed(1)} MB of JSON`, 'under 3 ×', `${(bytes / 1e6).toFixed(1)} MB, ${(bytes / size).toFixed(2)} ×`);
    const typed = await typing(`zh/${query}`);
    row(`${name}: a letter of a search until painted`, 'p95 under 16 ms', both(typed.painted), both(echo.typing.painted));
    row(`${name}: the same, work of the main thread`, '', both(typed.worked), both(echo.typing.worked));
    row(`${name}: a frame while the home page scrolls`, '16.7 ms', both(await scrolling(`zh/${query}`)), both(echo.scrolling));
    row(`${name}: a step of the timeline, work of the main thread`, 'under 10 ms', both(await stepping(`zh/timeline/${query}`)), both(echo.stepping));
  }
  console.table(rows);
} finally {
  await browser.close();
  await server.close();
  rmSync(folder, { recursive: true });
}
