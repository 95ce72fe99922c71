import { expect, test } from 'vitest';
import { before, historyOf, newLine, unansweredOf, waitFor } from './try-lines.ts';

const contact = (text: string, said?: string) => newLine({ role: 'contact', text, said });
const persona = (text: string) => newLine({ role: 'persona', text });

test('the history is what was said and answered, without what the system said', () => {
  const lines = [
    contact('oi', 'oi'),
    persona('Olá!'),
    newLine({ role: 'system', text: 'silêncio' }),
    contact('', '[voice message] tudo bem?'),
    persona('Tudo!'),
    contact('e agora?'),
  ];
  expect(historyOf(lines).map(({ text }) => text)).toEqual([
    'oi',
    'Olá!',
    '[voice message] tudo bem?',
    'Tudo!',
  ]);
  expect(unansweredOf(lines).map(({ text }) => text)).toEqual(['e agora?']);
});

test('a burst is waited for until it is quiet, but not longer than the longest wait', () => {
  const at = (ms: number) => ({ at: new Date(ms).toISOString() });
  const timing = { quietPeriodMs: 1500, maxWaitMs: 4000 };
  expect(waitFor([at(0)], timing, 0)).toBe(1500);
  expect(waitFor([at(0), at(1000)], timing, 1000)).toBe(1500);
  expect(waitFor([at(0), at(3500)], timing, 3500)).toBe(500);
  expect(waitFor([at(0)], { quietPeriodMs: 0, maxWaitMs: 0 }, 5)).toBe(0);
});

test('editing a message takes away what came after it', () => {
  const lines = [contact('a', 'a'), persona('b'), contact('c', 'c'), persona('d')];
  expect(before(lines, lines[2]?.id ?? '').map(({ text }) => text)).toEqual(['a', 'b']);
});
