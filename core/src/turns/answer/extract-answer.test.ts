import { expect, test } from 'vitest';
import { extractAnswer } from './extract-answer.ts';

const settings = { language: 'pt-BR' as const };
const answer = (question: string, content: string) =>
  extractAnswer({ question, passages: [{ content }], settings });

test('the answer begins where the passage speaks of the question', () => {
  const text = 'A loja abre cedo. O frete custa R$ 20 para a capital. Há estacionamento.';
  expect(answer('quanto é o frete?', text)).toBe(
    'O frete custa R$ 20 para a capital. Há estacionamento.',
  );
});

test('a question that stands in the passage is not given back as the answer', () => {
  expect(answer('Vocês entregam?', '### Vocês entregam?\n\nSim, em todo o estado.')).toBe(
    'Sim, em todo o estado.',
  );
  expect(answer('Quem é você?', 'Quem é você?\n\nEu sou a Lia.')).toBe('Eu sou a Lia.');
});

test('Markdown marks are taken away', () => {
  expect(answer('prazo', '- **Prazo**: dez dias.')).toBe('Prazo: dez dias.');
});

test('without a passage it says so and makes nothing up', () => {
  expect(extractAnswer({ question: 'e o preço?', passages: [], settings })).toContain(
    'Não encontrei',
  );
});

test('it stays short enough for a phone', () => {
  expect(answer('prazo', 'O prazo é de dez dias úteis. '.repeat(100)).length).toBeLessThanOrEqual(
    600,
  );
});
