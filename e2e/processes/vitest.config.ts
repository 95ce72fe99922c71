import { defineConfig } from 'vitest/config';

/** Server and workers as processes of their own, on the Postgres and Redis of the environment. */
export default defineConfig({
  test: {
    root: import.meta.dirname,
    include: ['*.test.ts'],
    testTimeout: 180_000,
    hookTimeout: 120_000,
    maxWorkers: 1,
  },
});
