import { expect, test } from 'vitest';
import { findVariables, nearestVariable, variablesLike } from './find-variables.ts';

test('variables are known with spaces inside, as the prompt fills them', () => {
  expect(findVariables('Oi {{contact.name}}, é {{ today }}.')).toEqual([
    { from: 3, to: 19, name: 'contact.name', problem: null },
    { from: 23, to: 34, name: 'today', problem: null },
  ]);
});

test('what is no variable is found where it stands', () => {
  expect(findVariables('a {{contato.nome}} b {{}} c {{ dois nomes }}')).toMatchObject([
    { from: 2, to: 18, name: 'contato.nome', problem: 'unknown' },
    { name: '', problem: 'unknown' },
    { name: 'dois nomes', problem: 'unknown' },
  ]);
});

test('braces that nobody closed reach as far as their name', () => {
  const text = 'Diga {{contact.name e siga\n{{time}';
  expect(findVariables(text)).toMatchObject([
    { from: 5, to: 19, problem: 'open' },
    { from: 27, to: 33, problem: 'open' },
  ]);
});

test('the nearest name is found through slips and plain Portuguese', () => {
  expect(nearestVariable('contact.nane')).toBe('contact.name');
  expect(nearestVariable('Contato_Nome')).toBe('contact.name');
  expect(nearestVariable('horário')).toBe('time');
  expect(nearestVariable('dia da semana')).toBe('weekday');
  expect(nearestVariable('persona.papeis')).toBe('persona.role');
  expect(nearestVariable('desconto')).toBeUndefined();
  expect(nearestVariable('')).toBeUndefined();
});

test('typing narrows the names down, in either language', () => {
  expect(variablesLike('')).toHaveLength(7);
  expect(variablesLike('pers')).toEqual(['persona.name', 'persona.role']);
  expect(variablesLike('hoj')).toEqual(['today']);
  expect(variablesLike('zzz')).toEqual([]);
});
