import { expect, test } from 'vitest';
import type { Trace } from '../index.ts';
import { traceCost } from '../index.ts';
import { costOfTrace } from './cost-of-trace.ts';

const model: Trace['model'] = {
  name: 'gpt-6-luna',
  inputTokens: 1000,
  cachedTokens: 0,
  outputTokens: 100,
  costUsd: 0.00015,
  finishReason: 'stop',
};
const voice = (costUsd?: number | null): Trace['media'][number] => ({
  messageId: '0199a1f0-0000-7000-8000-000000000001',
  kind: 'audio',
  mimeType: 'audio/ogg',
  status: 'ready',
  errorCode: null,
  transcript: 'oi',
  costUsd,
});
const speech = { isSpoken: true, reason: 'always' as const };

test("a turn's cost is the model's, the listening's and the speaking's", () => {
  const trace = { model, media: [voice(0.0045), voice()], speech: { ...speech, costUsd: 0.02 } };
  expect(costOfTrace(trace)).toBe(24_650);
  expect(traceCost(trace).parts.map(({ kind }) => kind)).toEqual([
    'writing',
    'listening',
    'speaking',
  ]);
});

test('what was not used costs nothing, and a trace from before voice was paid for still counts', () => {
  expect(costOfTrace({ model: null, media: [], speech: null })).toBe(0);
  expect(costOfTrace({ model, media: [voice()], speech })).toBe(150);
});

test('an unknown price leaves the sum incomplete instead of wrong', () => {
  const cost = traceCost({ model, media: [voice(null), voice(0.01)], speech });
  expect(cost).toMatchObject({ usd: 0.00015, isComplete: false });
});
