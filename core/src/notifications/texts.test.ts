import { expect, test } from 'vitest';
import { type Telling, tell } from './texts.ts';

const telling = (parts: Partial<Telling> = {}): Telling => ({
  event: 'waiting',
  facts: { contactName: 'Maria', numberName: 'Loja', actorName: 'Ana' },
  reason: null,
  conversationId: null,
  language: 'pt-BR',
  publicUrl: 'https://sosia.example',
  ...parts,
});

test('a name is only a name: one line, of bounded length, and never a pattern', () => {
  const named = (contactName: string) => {
    const { facts } = telling();
    return tell(telling({ facts: { ...facts, contactName } })).line;
  };
  expect(named('Maria\r\nBcc: todos@example.com')).toBe(
    'Maria Bcc: todos@example.com espera por um atendente',
  );
  expect(named('%n $& %s')).toBe('%n $& %s espera por um atendente');
  expect(named('x'.repeat(10_000)).length).toBeLessThan(260);
  expect(named('  ')).toBe('Alguém espera por um atendente');
});

test('a reason is told as it was given, and the link leads to what it is about', () => {
  const told = tell(telling({ reason: 'custa $1 & %s', conversationId: 'c1', language: 'en' }));
  expect(told).toMatchObject({
    line: 'Maria is waiting for an attendant',
    reason: 'Reason: custa $1 & %s',
    link: { label: 'Open the conversation', url: 'https://sosia.example/#/conversations/c1' },
  });
  const trouble = tell(telling({ event: 'number_trouble' }));
  expect(trouble.link?.url).toBe('https://sosia.example/#/numbers');
});
