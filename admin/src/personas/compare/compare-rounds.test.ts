import { expect, test } from 'vitest';
import { newLine, type TryLine } from '../try/try-lines.ts';
import { roundsOf } from './compare-rounds.ts';

const chat = (...said: [TryLine['role'], string][]) =>
  said.map(([role, text]) => newLine({ role, text }));

test('each message stands with what either side answered, however many messages that took', () => {
  const left = chat(
    ['contact', 'oi'],
    ['persona', 'Olá!'],
    ['contact', 'preço?'],
    ['persona', 'A'],
    ['persona', 'B'],
  );
  const right = chat(['contact', 'oi'], ['persona', 'Oi!'], ['contact', 'preço?']);
  const rounds = roundsOf(left, right);
  expect(rounds.map(({ asked }) => asked.text)).toEqual(['oi', 'preço?']);
  expect(rounds[1]?.left?.text).toBe('A\n\nB');
  expect(rounds[1]?.right).toBeNull();
});

test('what the system says is an answer without words of the persona', () => {
  const silent = chat(['contact', 'SAIR'], ['system', 'Pronto']);
  expect(roundsOf(silent, silent)[0]?.left).toMatchObject({ text: '' });
});
