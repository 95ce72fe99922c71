import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { writeInSteps } from './write-in-steps.ts';

const ITEMS = Array.from({ length: 40 }, (_, index) => index);

async function stepsOf(write: (count: number) => Promise<unknown>) {
  const steps: { from: number; some: readonly number[] }[] = [];
  await writeInSteps(ITEMS, async (some, from) => {
    steps.push({ from, some });
    await write(some.length);
  });
  return steps;
}

test('everything is written once, in order, and each step knows where it begins', async () => {
  const steps = await stepsOf(() => Promise.resolve());
  expect(steps.flatMap(({ some }) => some)).toEqual(ITEMS);
  expect(steps.map(({ from, some }) => [from, some.length])).toEqual([
    [0, 16],
    [16, 16],
    [32, 8],
  ]);
});

test('a slow database is given less at a time, but never next to nothing', async () => {
  const [first, ...others] = await stepsOf((count) => wait(12 * count));
  expect(first?.some).toHaveLength(16);
  expect(others.map(({ some }) => some.length)).toEqual([4, 4, 4, 4, 4, 4]);
});
