import { expect, test } from 'vitest';
import { foldInPlace } from '../../text/index.ts';
import { compareValues } from './compare-values.ts';
import { readValues } from './read-values.ts';
import type { Value } from './value.ts';

const read = (text: string, language: 'pt' | 'en' = 'pt') =>
  readValues(foldInPlace(text), language).map(({ kind, start, end, value }) => ({
    kind,
    text: text.slice(start, end),
    value,
  }));
const only = (text: string, language: 'pt' | 'en' = 'pt'): Value => {
  const found = read(text, language);
  expect(found, text).toHaveLength(1);
  return found[0]?.value as Value;
};

test.each([
  ['R$ 1.234,56', 1234.56, 'BRL'],
  ['R$1234', 1234, 'BRL'],
  ['custa 1.500 reais', 1500, 'BRL'],
  ['R$ 12 mil', 12_000, 'BRL'],
  ['US$ 1,234.50', 1234.5, 'USD'],
  ['$49', 49, 'USD'],
  ['a taxa é de 10%', 10, '%'],
  ['dez por cento', 10, '%'],
  ['12.5 percent', 12.5, '%'],
  ['3 dias úteis', 3, 'business days'],
  ['48 horas', 2, 'days'],
  ['duas semanas', 14, 'days'],
  ['1 ano', 12, 'months'],
  ['vinte e quatro meses', 24, 'months'],
  ['30 (trinta) dias', 30, 'days'],
  ['em 10x', 10, 'x'],
])('%s is read as %d %s', (text, amount, unit) => {
  expect(only(text)).toMatchObject({ min: amount, max: amount, unit });
});

test.each([
  ['de R$ 10 a R$ 20', { bound: 'range', min: 10, max: 20 }],
  ['a partir de R$ 50', { bound: 'least', min: 50, max: Number.POSITIVE_INFINITY }],
  ['até 5 dias', { bound: 'most', min: 0, max: 5 }],
  ['no máximo 10%', { bound: 'most', max: 10 }],
  ['nunca ofereça mais de 15%', { bound: 'most', max: 15 }],
  ['cerca de 30 minutos', { bound: 'about', min: 30 }],
  ['R$ 89 por mês', { per: 'month' }],
  ['R$ 450 à vista', { per: 'cash' }],
])('%s says how its number is meant', (text, expected) => {
  expect(only(text)).toMatchObject(expected);
});

test('a day and its month are read in both languages, an ambiguous one both ways in English', () => {
  const march = { month: 3, day: 12 };
  for (const text of ['12 de março', 'March 12', 'dia 12/03']) {
    expect(only(text)).toMatchObject({ readings: [march] });
  }
  expect(only('03/12/2026', 'en')).toMatchObject({
    readings: [
      { day: 3, month: 12 },
      { day: 12, month: 3 },
    ],
  });
  expect(only('até 15 de março de 2026')).toMatchObject({ role: 'end' });
});

test('opening hours carry their days, also a closed one', () => {
  const workdays = [1, 2, 3, 4, 5];
  for (const text of [
    'de segunda a sexta das 9h às 18h',
    'seg-sex, 9:00–18:00',
    'segunda a sexta, das nove às dezoito horas',
    'Monday to Friday, 9am to 6pm',
  ]) {
    expect(only(text), text).toMatchObject({ days: workdays, open: { from: 540, to: 1080 } });
  }
  expect(only('Fechado aos domingos')).toMatchObject({ days: [0], open: null });
  expect(read('seg a sex 9h-18h e sábado 9h-13h').map(({ value }) => value)).toMatchObject([
    { days: workdays },
    { days: [6] },
  ]);
});

test('one phone number is one, however it is written, and no amount', () => {
  const ways = ['+55 11 98765-4321', '(11) 98765-4321', '11 98765 4321'];
  const values = ways.map((way) => only(way));
  for (const value of values) expect(compareValues(value, values[0] as Value)).toBe('same');
  expect(read('Ligue 0800 123 4567').map(({ kind }) => kind)).toEqual(['phone']);
});

test('one address is one, with its street shortened or with more after it', () => {
  const [one, other] = [only('Rua das Flores, 123'), only('R. das Flores, nº 123 - Centro')];
  expect(compareValues(one, other)).toBe('same');
  expect(compareValues(one, only('Avenida Brasil, 500'))).toBe('different');
});

test.each([
  ['3 dias úteis', '5 dias', 'same'],
  ['12 meses', '365 dias', 'same'],
  ['até 5 dias', '3 dias', 'same'],
  ['até 3 dias', '5 dias', 'different'],
  ['até 3 dias', 'até 5 dias', 'different'],
  ['R$ 10', 'US$ 10', 'unlike'],
  ['R$ 10 por mês', 'R$ 120 por ano', 'unlike'],
  ['R$ 1.000', '1000 reais', 'same'],
])('%s and %s are %s', (one, other, expected) => {
  expect(compareValues(only(one), only(other))).toBe(expected);
});
