import { expect, test } from 'vitest';
import { summaryFromFacts, summaryFromText } from './summary-parts.ts';

const facts = {
  conversationId: 'x',
  language: 'pt-BR' as const,
  contactName: 'Ana',
  conversationsBefore: 0,
  reason: 'falar com atendente',
  summary: '',
  agreed: '',
  messages: [
    { author: 'contact', text: 'quero trocar o lote 12' },
    { author: 'persona', text: 'Posso ajudar com dúvidas de lotes.' },
    { author: 'contact', text: 'falar com atendente' },
  ],
  answers: 1,
  models: [],
  stillTrue: {},
};

test('four labelled lines are read, in bold too, and lines that go on', () => {
  const text =
    '**WHO:** Ana, criadora\nWANTS: trocar o lote 12\naté sexta\nTRIED: nada\nREPLY: Oi, Ana!';
  expect(summaryFromText(text)).toEqual({
    who: 'Ana, criadora',
    wants: 'trocar o lote 12 até sexta',
    tried: 'nada',
    nextReply: 'Oi, Ana!',
    source: 'model',
  });
});

test('an answer that does not say what is wanted is none', () => {
  expect(summaryFromText('Claro! Aqui está o resumo da conversa.')).toBeNull();
  expect(summaryFromText('WHO: Ana\nWANTS:\nTRIED: x\nREPLY: y')).toBeNull();
});

test('without a model the contact is quoted, but for the words that called a person', () => {
  expect(summaryFromFacts(facts)).toEqual({
    who: 'Ana, primeira conversa',
    wants: 'Motivo: falar com atendente. “quero trocar o lote 12”',
    tried: 'A persona respondeu uma vez. A última resposta: “Posso ajudar com dúvidas de lotes.”',
    nextReply:
      'Olá, Ana! Sou da equipe e já li a nossa conversa. Sobre “quero trocar o lote 12”: já vejo isso para você.',
    source: 'extracted',
  });
});

test('who has said nothing, and is called nothing, is summed up honestly', () => {
  const silent = { ...facts, contactName: '', reason: '', messages: [], answers: 0 };
  expect(summaryFromFacts(silent)).toMatchObject({
    who: 'Contato sem nome, primeira conversa',
    wants: 'Ainda não disse o que quer.',
    tried: 'A persona ainda não respondeu.',
  });
});
