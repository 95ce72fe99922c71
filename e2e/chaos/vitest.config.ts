import { defineConfig } from 'vitest/config';

/** `npm run test:chaos`: long, and alone on the machine. Figures are printed. */
export default defineConfig({
  test: {
    root: import.meta.dirname,
    include: ['*.test.ts'],
    testTimeout: 900_000,
    hookTimeout: 120_000,
    maxWorkers: 1,
    disableConsoleIntercept: true,
  },
});
