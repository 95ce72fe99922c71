import { defineConfig } from 'vitest/config';

/** Server and workers as separate processes, on the environment's Postgres and Redis. */
export default defineConfig({
  test: {
    root: import.meta.dirname,
    include: ['*.test.ts'],
    testTimeout: 180_000,
    hookTimeout: 120_000,
    maxWorkers: 1,
  },
});
