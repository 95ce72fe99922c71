import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: [
      '{core,server,worker,admin,scripts,bench}/**/*.test.{ts,tsx}',
      'e2e/{fakes,integration}/**/*.test.ts',
    ],
    exclude: ['**/node_modules/**', '**/dist/**'],
    globalSetup: ['core/testing/prepare.ts'],
    setupFiles: ['core/testing/property-seed.ts'],
    // One database in WebAssembly for each file takes 150 MB; two cores gain nothing from more.
    maxWorkers: 2,
    testTimeout: 30_000,
    hookTimeout: 60_000,
    // As in the browser tests: a machine that stood still for a moment fails once, a fault twice.
    retry: process.env.CI ? 1 : 0,
  },
});
