import { expect, test } from 'vitest';
import { readConsent } from './consent-words.ts';

test.each([
  'STOP',
  'stop.',
  ' Parar ',
  'PARE!',
  'sair',
  'Cancelar',
  'cancelar inscrição',
  'CANCELAR INSCRICAO',
  'unsubscribe',
  '"descadastrar"',
  '*SAIR*',
  'não quero mais receber mensagens',
  'opt-out',
  'Parar, por favor.',
  'Stop please',
  'Parar promoções',
])('%s opts out', (text) => expect(readConsent(text)?.wish).toBe('opt_out'));

test.each(['START', 'Voltar', 'começar', 'unstop'])('%s opts in', (text) =>
  expect(readConsent(text)?.wish).toBe('opt_in'),
);

test.each([
  'quero cancelar meu pedido',
  'como faço para sair do leilão?',
  'stop motion',
  'não para',
  '',
  'x'.repeat(10_000),
  `STOP${' '.repeat(100)}`,
])('%s asks for neither', (text) => expect(readConsent(text)).toBeNull());

test.each([
  ['PARAR', 'opt_out'],
  ['Stop promotions', 'opt_out'],
  ['START', 'opt_in'],
  ['Cancelar', undefined],
  ['Voltar', undefined],
])('the button %s asks for %s', (text, wish) => {
  expect(readConsent(text, { isTapped: true })?.wish).toBe(wish);
});

test('the language of the word is known', () => {
  expect(readConsent('stop')?.isEnglish).toBe(true);
  expect(readConsent('parar')?.isEnglish).toBe(false);
  expect(readConsent('cancelar')?.isEnglish).toBe(false);
});
