// Pictures of every page for the eye to judge: each at three widths, in light and dark, and on paper (PDF).
// ./dev shots [folder] [only paths that contain this]; SITE_ROOT names a built site, else dist-test/root.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { serve } from './serve.js';
import { builds, launchOptions, pagesOf } from './site.js';

const [folder = 'shots', only = ''] = process.argv.slice(2);
mkdirSync(folder, { recursive: true });
const server = await serve(builds.root.folder);
const browser = await chromium.launch(launchOptions);
const page = await browser.newPage();
for (const path of pagesOf(builds.root.folder).filter((each) => `/${each}`.includes(only))) {
  const name = path.replaceAll('/', '-').replace(/-$/, '') || 'entrance';
  for (const colorScheme of ['light', 'dark']) {
    await page.emulateMedia({ colorScheme, media: 'screen' });
    for (const width of [360, 768, 1440]) {
      await page.setViewportSize({ width, height: 900 });
      await page.goto(`${server.origin}/${path}`, { waitUntil: 'networkidle' });
      await page.screenshot({ path: join(folder, `${name}-${width}-${colorScheme}.png`), fullPage: true });
    }
  }
  await page.emulateMedia({ colorScheme: 'light', media: 'print' });
  await page.pdf({ path: join(folder, `${name}.pdf`), format: 'A4', printBackground: true });
  console.log(`/${path}`);
}
await browser.close();
await server.close();
