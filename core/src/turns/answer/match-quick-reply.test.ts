import { expect, test } from 'vitest';
import type { QuickReply } from '../../contract/index.ts';
import { containsPhrase, matchQuickReply, normalizePhrase } from './match-quick-reply.ts';

const reply = (match: QuickReply['match'], ...triggers: string[]): QuickReply => ({
  id: triggers.join(),
  match,
  triggers,
  reply: 'ok',
  isActive: true,
  isHandoff: false,
});

test('a word matches whatever its accents, capitals and marks', () => {
  const greeting = [reply('word', 'olá')];
  for (const said of ['olá', 'Ola', ' OLÁ!! ', 'olá…', '¡ola!']) {
    expect(matchQuickReply(said, greeting)?.trigger).toBe('olá');
  }
});

test('a word does not match a message that says more', () => {
  expect(matchQuickReply('oi, quanto custa?', [reply('word', 'oi')])).toBeNull();
  expect(matchQuickReply('oi\nquanto custa?', [reply('word', 'oi')])).toBeNull();
});

test('a phrase matches inside a message, as whole words', () => {
  const price = [reply('phrase', 'tabela de preços')];
  expect(matchQuickReply('Me manda a tabela de precos por favor', price)).not.toBeNull();
  expect(matchQuickReply('tabela', price)).toBeNull();
  expect(containsPhrase('quero atendimento', 'atende')).toBe(false);
});

test('a pattern is a regular expression, and a broken or endless one matches nothing', () => {
  expect(
    matchQuickReply('pedido 123', [reply('pattern', String.raw`pedido\s+\d+`)]),
  ).not.toBeNull();
  expect(matchQuickReply('pedido', [reply('pattern', '(')])).toBeNull();
  expect(matchQuickReply(`${'a'.repeat(40)}!`, [reply('pattern', '^(a+)+$')])).toBeNull();
});

test('the first active reply wins', () => {
  const [first, second] = [reply('word', 'oi'), { ...reply('word', 'oi'), reply: 'second' }];
  expect(matchQuickReply('oi', [{ ...first, isActive: false }, second])?.quickReply.reply).toBe(
    'second',
  );
});

test('a message of marks alone says nothing', () => {
  expect(normalizePhrase('?!…')).toBe('');
  expect(matchQuickReply('?!', [reply('word', 'oi'), reply('phrase', 'oi')])).toBeNull();
});
