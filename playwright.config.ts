import { defineConfig } from '@playwright/test';

/** Browser tests: the real console in Debian's Chromium, against the whole product. */
export default defineConfig({
  testDir: 'e2e/browser',
  testMatch: '*.spec.ts',
  timeout: 60_000,
  expect: { timeout: 15_000 },
  // Each spec starts a product of its own; two cores have no room for several.
  workers: 1,
  // A machine that stood still for a moment is told apart from a fault: that one fails twice.
  retries: process.env.CI ? 1 : 0,
  reporter: 'list',
  outputDir: 'test-results',
  use: {
    locale: 'pt-BR',
    timezoneId: 'America/Sao_Paulo',
    viewport: { width: 1440, height: 900 },
    screenshot: 'only-on-failure',
    launchOptions: {
      executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
      args: [
        '--no-sandbox',
        '--disable-gpu',
        // A microphone that beeps; it is heard only where a test allows it.
        '--use-fake-device-for-media-stream',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--no-first-run',
      ],
    },
  },
});
