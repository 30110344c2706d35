// The built site in a real browser: `./dev test` builds it twice (at "/" and at "/jiedui/") and runs this.
// One spec a promise; nothing sleeps, nothing measures time.
import { defineConfig } from '@playwright/test';
import { launchOptions } from './site.js';

export default defineConfig({
  testDir: 'specs',
  outputDir: 'test-results',
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  retries: 0,
  workers: 2,
  timeout: 120_000,
  reporter: process.env.CI ? [['dot']] : [['list']],
  use: { browserName: 'chromium', launchOptions, serviceWorkers: 'block', contextOptions: { reducedMotion: 'reduce' } },
  projects: [
    { name: 'root', use: { build: 'root' } },
    // What depends on the base path: addresses, requests, routing, hydration.
    { name: 'base', use: { build: 'base' }, testMatch: ['pages.spec.js', 'entrance.spec.js', 'hydration.spec.js'] },
  ],
});
