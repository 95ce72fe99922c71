import { expect, test } from 'vitest';
import { speechCost, transcriptionCost } from './voice-prices.ts';

test('voice messages are paid by the minute, answers in a voice by the character', () => {
  expect(transcriptionCost('gpt-transcribe', 60_000)).toBeCloseTo(0.0045, 6);
  expect(transcriptionCost('gpt-4o-mini-transcribe', 30_000)).toBeCloseTo(0.0015, 6);
  expect(speechCost('eleven_multilingual_v2', 250)).toBeCloseTo(0.025, 6);
  expect(speechCost('eleven_flash_v2_5', 1000)).toBeCloseTo(0.05, 6);
});

test('an unknown price or length is unknown, not free', () => {
  expect(transcriptionCost('my-own-ears', 60_000)).toBeNull();
  expect(transcriptionCost('gpt-transcribe', null)).toBeNull();
  expect(speechCost('my-own-voice', 10)).toBeNull();
});
