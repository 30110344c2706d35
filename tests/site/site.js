// What the specs and shots.js share: which folders hold a built site, which pages are in them, which browser opens them.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
export const project = join(here, '..', '..');

/** The two builds under test: one that knows no address of its own, one that does. `./dev test` makes both; SITE_ROOT and SITE_BASE name others. */
export const builds = {
  root: { folder: process.env.SITE_ROOT || join(project, 'dist-test', 'root'), base: '/', address: null },
  base: { folder: process.env.SITE_BASE || join(project, 'dist-test', 'base'), base: '/jiedui/', address: 'https://example.org/jiedui/' },
};

/** The pages of a built site as paths below its base: every index.html is a page, so that a new one is covered unasked. */
export function pagesOf(folder) {
  if (!existsSync(join(folder, 'index.html'))) throw new Error(`No site in ${folder}: run ./dev test, which builds it.`);
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name === 'index.html')
    .map((entry) => relative(folder, entry.parentPath ?? entry.path).split(sep).join('/'))
    .map((path) => (path === '' ? '' : `${path}/`))
    .sort();
}

/** The page's file as it was written, before any script. */
export const sourceOf = (folder, path) => readFileSync(join(folder, path, 'index.html'), 'utf8');

/** "zh", "en", or null for a page in neither folder (the entrance, which only leads on). */
export const languageOf = (path) => /^(zh|en)\//.exec(path)?.[1] ?? null;

const BROWSERS = [
  process.env.CHROMIUM, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome', '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

export const launchOptions = {
  executablePath: BROWSERS.find((path) => path && existsSync(path)),
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
    '--disable-component-update', '--disable-sync'],
};
