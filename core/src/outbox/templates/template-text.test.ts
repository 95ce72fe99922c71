import { expect, test } from 'vitest';
import { fillTemplate, variablesIn } from './template-text.ts';

const template = { body: 'Olá {{nome}}, {{ 2 }} e de novo {{nome}}', variables: ['nome', '2'] };

test('variables are found in a text, each once, in order', () => {
  expect(variablesIn(template.body)).toEqual(['nome', '2']);
  expect(variablesIn('sem nada')).toEqual([]);
});

test('values stand where the variables stood, as they are', () => {
  expect(fillTemplate(template, { nome: ' Ana ', 2: '$1 {{nome}}', extra: 'x' })).toEqual({
    body: 'Olá Ana, $1 {{nome}} e de novo Ana',
    variables: { nome: 'Ana', 2: '$1 {{nome}}' },
  });
});

test('no value may be missing or empty', () => {
  expect(() => fillTemplate(template, { nome: 'Ana' })).toThrow(/each variable/);
  expect(() => fillTemplate(template, { nome: '  ', 2: 'x' })).toThrow(/each variable/);
  const odd = { body: '{{constructor}}', variables: ['constructor'] };
  expect(() => fillTemplate(odd, {})).toThrow(/each variable/);
});

test('text and values together have at most 1,024 characters', () => {
  expect(() => fillTemplate(template, { nome: 'a'.repeat(600), 2: 'b' })).toThrow(/1024/);
});
