import { expect, test } from 'vitest';
import type { ExplainRules, QuickReply } from '../../contract/index.ts';
import { explainRules } from './explain-rules.ts';

const rule = (id: string, match: QuickReply['match'], ...triggers: string[]): QuickReply => ({
  id,
  match,
  triggers,
  reply: 'ok',
  isActive: true,
  isHandoff: false,
});

const handoff = { isEnabled: true, words: ['falar com atendente'] };
const explain = (message: string, quickReplies: QuickReply[], more: Partial<ExplainRules> = {}) =>
  explainRules({ message, quickReplies, handoff, ...more });
const verdicts = (message: string, ...rules: QuickReply[]) =>
  explain(message, rules).rules.map(({ verdict }) => verdict);

test('the first rule that fits answers, and a later one is told that it comes too late', () => {
  const rules = [rule('a', 'phrase', 'endereço'), rule('b', 'phrase', 'qual o endereco')];
  const explained = explain('Qual o ENDEREÇO de vocês?', rules);
  expect(explained).toMatchObject({ answeredBy: 'quick_reply', handoffWord: null });
  expect(explained.rules).toEqual([
    { id: 'a', verdict: 'answers', trigger: 'endereço' },
    { id: 'b', verdict: 'later', trigger: 'qual o endereco' },
  ]);
});

test('words that ask for a person come before every quick reply', () => {
  const explained = explain('Quero falar com atendente', [rule('a', 'phrase', 'quero')]);
  expect(explained).toMatchObject({
    answeredBy: 'handoff',
    handoffWord: 'falar com atendente',
    rules: [{ verdict: 'later' }],
  });
  const off = { handoff: { ...handoff, isEnabled: false } };
  expect(explain('falar com atendente', [], off).answeredBy).toBe('model');
});

test('a rule that is off, or whose word is not the whole message, says so', () => {
  expect(verdicts('oi', { ...rule('a', 'word', 'oi'), isActive: false })).toEqual(['off']);
  expect(verdicts('oi, quanto custa?', rule('a', 'word', 'oi'))).toEqual(['says_more']);
  expect(verdicts('quanto custa?', rule('a', 'word', 'oi'))).toEqual(['no']);
  expect(explain('quanto custa?', []).answeredBy).toBe('model');
});

test('unfinished rules and broken patterns match nothing', () => {
  expect(verdicts('oi', rule('a', 'word'), rule('b', 'pattern', '('))).toEqual(['no', 'no']);
});

test('many patterns without end are given up, however many there are', () => {
  const endless = Array.from({ length: 50 }, () => '^(a+)+$');
  const rules = Array.from({ length: 20 }, (_none, id) => rule(String(id), 'pattern', ...endless));
  expect(explain(`${'a'.repeat(60)}!`, rules).answeredBy).toBe('model');
});
