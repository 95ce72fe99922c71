import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: [
      '{core,server,worker,admin,scripts,bench}/**/*.test.{ts,tsx}',
      'e2e/{fakes,integration}/**/*.test.ts',
    ],
    exclude: ['**/node_modules/**', '**/dist/**'],
    globalSetup: ['core/testing/prepare.ts'],
    setupFiles: ['core/testing/property-seed.ts', 'core/testing/check-rows.ts'],
    // One database in WebAssembly for each file takes 150 MB; two cores gain nothing from more.
    maxWorkers: 2,
    // Each worker loads the code once for all of its files: they share no state but what modules
    // keep, which is keyed by the platform it belongs to.
    isolate: false,
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
