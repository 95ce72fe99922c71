import { afterAll, expect, test } from 'vitest';
import { openTokenCounter } from './count-tokens.ts';

const counter = openTokenCounter();
afterAll(() => counter.close());

// Known counts of o200k_base.
test('texts are counted as the model counts them', async () => {
  expect(await counter.count(['hello world', '', 'Olá, tudo bem?'])).toEqual([2, 0, 5]);
});

test('a mark that means something to a model is counted as the text it is', async () => {
  expect(await counter.count(['<|endoftext|>'])).toEqual([7]);
});

test('ten thousand letters without a space are counted', async () => {
  const [tokens = 0] = await counter.count(['a'.repeat(10_000)]);
  expect(tokens).toBeGreaterThan(1000);
});

test('questions asked at once get their own answers', async () => {
  const asked = ['um', 'um dois', 'um dois três'].map((text) => counter.count([text]));
  const counts = (await Promise.all(asked)).flat();
  expect(counts).toEqual([...counts].sort((a, b) => a - b));
  expect(new Set(counts).size).toBe(3);
});

test('a counter that went to rest is started again by the next question', async () => {
  const sleepy = openTokenCounter(1);
  expect(await sleepy.count(['hello world'])).toEqual([2]);
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(await sleepy.count(['hello world'])).toEqual([2]);
  await sleepy.close();
});

test('closing refuses what is still being counted', async () => {
  const closing = openTokenCounter();
  const asked = closing.count(['hello world']);
  await Promise.all([expect(asked).rejects.toThrow('ended'), closing.close()]);
});
