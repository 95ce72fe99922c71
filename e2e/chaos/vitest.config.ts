import { defineConfig } from 'vitest/config';

/** `npm run test:chaos`: long-running, with nothing else on the machine. Prints figures. */
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
