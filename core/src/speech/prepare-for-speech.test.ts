import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { TextLanguage } from '../text/index.ts';
import { wholeInWords } from './numbers.ts';
import { estimateSeconds, prepareForSpeech, spokenLanguage } from './prepare-for-speech.ts';
import { whyUnspeakable } from './speakable.ts';

const says = (language: TextLanguage) => (written: string, said: string) =>
  expect(prepareForSpeech(written, language).replace(/\.$/, '')).toBe(said);

describe('in Portuguese', () => {
  test.each([
    ['R$ 5 mil', 'cinco mil reais'],
    ['1º/05', 'primeiro de maio'],
    ['R$ 1.234,56', 'mil duzentos e trinta e quatro reais e cinquenta e seis centavos'],
    ['R$ 1,00', 'um real'],
    ['R$0,01', 'um centavo'],
    ['R$ 2.000.000', 'dois milhões de reais'],
    ['R$ 2,5 milhões', 'dois vírgula cinco milhões de reais'],
    ['US$ 99.90', 'noventa e nove dólares e noventa centavos'],
    ['10x de R$ 150,00', 'dez vezes de cento e cinquenta reais'],
    ['12/05/2026', 'doze de maio de dois mil e vinte e seis'],
    ['dia 01/02', 'dia primeiro de fevereiro'],
    ['2026-11-20', 'vinte de novembro de dois mil e vinte e seis'],
    ['às 15h30', 'às quinze horas e trinta'],
    ['das 8h às 18:00', 'das oito horas às dezoito horas'],
    ['21h', 'vinte e uma horas'],
    ['12,5%', 'doze vírgula cinco por cento'],
    ['0,05%', 'zero vírgula zero cinco por cento'],
    ['1º lugar, 2ª parcela', 'primeiro lugar, segunda parcela'],
    ['2 pessoas, 2 dias e 21 vagas', 'duas pessoas, dois dias e vinte e uma vagas'],
    ['1.100', 'mil e cem'],
    ['1.001', 'mil e um'],
    ['2.345.678', 'dois milhões trezentos e quarenta e cinco mil seiscentos e setenta e oito'],
    ['8-18', 'oito a dezoito'],
    ['-5°C', 'menos cinco graus Celsius'],
    ['3,5kg a 100 km/h', 'três vírgula cinco quilos a cem quilômetros por hora'],
    ['1/2 xícara', 'meio xícara'],
    ['Av. Brasil, nº 45', 'avenida Brasil, número quarenta e cinco'],
    ['*Oi!* 👋🏽 tudo _bem_?', 'Oi! tudo bem?'],
    ['- um\n- dois', 'um. dois'],
    ['007', 'zero zero sete'],
  ])('%s', says('pt'));
});

describe('in English', () => {
  test.each([
    ['$1,234.56', 'one thousand two hundred thirty-four dollars and fifty-six cents'],
    ['in 2026', 'in twenty twenty-six'],
    ['on 2026-05-01', 'on May first, twenty twenty-six'],
    ['12/25/2026', 'December twenty-fifth, twenty twenty-six'],
    ['2:30pm', 'two thirty PM'],
    ['9:05 pm', 'nine oh five PM'],
    ['15:30', 'fifteen thirty'],
    ['12.5% off', 'twelve point five percent off'],
    ['the 21st and 3rd', 'the twenty-first and third'],
    ['Mr. Smith & 5 km', 'Mister Smith and five kilometers'],
  ])('%s', says('en'));
});

const language = fc.constantFrom<TextLanguage>('pt', 'en');
const writtenPiece = fc.oneof(
  fc.integer({ min: 0, max: 1e9 }).map(String),
  fc.integer({ min: 0, max: 9_999_999 }).map((n) => (n / 100).toFixed(2).replace('.', ',')),
  fc.integer({ min: 0, max: 9_999_999 }).map((n) => `R$ ${(n / 100).toLocaleString('pt-BR')}`),
  fc.integer({ min: 0, max: 99 }).map((n) => `${n}%`),
  fc.tuple(fc.nat(31), fc.nat(12)).map(([d, m]) => `${d}/${m}/2026`),
  fc.tuple(fc.nat(23), fc.nat(59)).map(([h, m]) => `${h}h${String(m).padStart(2, '0')}`),
  fc.constantFrom('Oi,', 'custa', '*bom*', '👍', 'às', '\n', '-', '(x)', 'km', '2ª'),
  fc.string({ maxLength: 8 }),
);
const writtenText = fc.array(writtenPiece, { maxLength: 12 }).map((parts) => parts.join(' '));

test('nothing that is said has digits or marks left, and saying it again changes nothing', () => {
  fc.assert(
    fc.property(writtenText, language, (text, spoken) => {
      const said = prepareForSpeech(text, spoken);
      expect(said).not.toMatch(/[0-9%$€*_~<>\n]|\p{Extended_Pictographic}/u);
      expect(prepareForSpeech(said, spoken).replace(/\.$/, '')).toBe(said.replace(/\.$/, ''));
    }),
    {
      examples: [
        ['- - 0/0/2026', 'pt'],
        ['R$ 0 &< 0h00', 'pt'],
      ],
    },
  );
});

test('two numbers never sound the same, and every one is said in words alone', () => {
  const whole = fc.integer({ min: 0, max: 999_999_999_999 });
  fc.assert(
    fc.property(whole, whole, language, (a, b, spoken) => {
      const said = wholeInWords(a, spoken);
      expect(said).toMatch(/^[\p{Ll} -]+$/u);
      expect(said).not.toMatch(/ {2}|^ | $/);
      if (a !== b) expect(said).not.toBe(wholeInWords(b, spoken));
    }),
  );
  const all = Array.from({ length: 20_000 }, (_, n) => wholeInWords(n, 'pt'));
  expect(new Set(all).size).toBe(20_000);
});

test.each([
  ['https://exemplo.com/a', 'has_link'],
  ['escreva para ana@exemplo.com.br', 'has_link'],
  ['almada.com.br', 'has_link'],
  ['(11) 98765-4321', 'has_code'],
  ['CPF 123.456.789-09', 'has_code'],
  ['pedido AB12CD', 'has_code'],
  ['use `abc`', 'has_code'],
  ['123456', 'has_code'],
  ['👍', 'empty'],
  ['R$ 1.234.567,89', null],
  ['2.345.678 pessoas em 12/05/2026 às 15h30', null],
  ['de segunda a sexta, das 8h às 18h.', null],
])('%s is read rather than heard: %s', (text, why) => {
  expect(whyUnspeakable(text)).toBe(why);
});

test('a persona that answers in the language of the contact is recognised by its words', () => {
  expect(spokenLanguage('auto', 'Olá, você pode vir amanhã')).toBe('pt');
  expect(spokenLanguage('auto', 'Sure, we are open on Monday')).toBe('en');
  expect(spokenLanguage('en', 'Olá')).toBe('en');
});

test('a hundred and fifty words take about a minute, less when spoken faster', () => {
  const text = Array(150).fill('palavra').join(' ');
  expect(estimateSeconds(text, 1)).toBeGreaterThan(50);
  expect(estimateSeconds(text, 1)).toBeLessThan(90);
  expect(estimateSeconds(text, 1.2)).toBeLessThan(estimateSeconds(text, 1));
});
