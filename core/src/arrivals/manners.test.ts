import { expect, test } from 'vitest';
import { decideManners, type MannersFacts } from './manners.ts';

const NOW = new Date('2026-11-20T12:00:00Z');
const ago = (seconds: number) => new Date(NOW.getTime() - seconds * 1000);

function decide({
  contact,
  message,
  ...parts
}: Partial<Omit<MannersFacts, 'contact' | 'message'>> & {
  contact?: Partial<MannersFacts['contact']>;
  message?: Partial<MannersFacts['message']>;
}) {
  const facts: MannersFacts = {
    message: { kind: 'text', body: 'oi', wantsAnswer: true, ...message },
    isPersonaActive: true,
    contact: { optedOutAt: null, blockedAt: null, mutedUntil: null, ...contact },
    recent: [],
    recentTurns: 0,
    hasBeenTold: false,
    ...parts,
  };
  return decideManners(facts, NOW);
}

const different = (count: number, seconds: number) =>
  Array.from({ length: count }, (_, index) => ({ body: `m${index}`, createdAt: ago(seconds) }));
const same = (count: number) =>
  Array.from({ length: count }, () => ({ body: 'Olá, sou um assistente', createdAt: ago(9) }));
const echo = { message: { body: 'Olá, sou um assistente' } };

test('a message is answered while the persona has the conversation', () => {
  expect(decide({})).toEqual({ kind: 'answer' });
  expect(decide({ isPersonaActive: false })).toEqual({ kind: 'silence' });
});

test('who opted out or is blocked is not answered', () => {
  expect(decide({ contact: { blockedAt: ago(9) } })).toEqual({ kind: 'silence' });
  expect(decide({ contact: { optedOutAt: ago(9) } })).toEqual({ kind: 'silence' });
  expect(decide({ contact: { optedOutAt: ago(9) }, message: { body: 'PARAR' } })).toEqual({
    kind: 'silence',
  });
  const blocked = { contact: { blockedAt: ago(9) }, message: { body: 'voltar' } };
  expect(decide(blocked)).toEqual({ kind: 'silence' });
});

test('a wish is heard whoever has the conversation, and coming back only after leaving', () => {
  expect(decide({ message: { body: 'Parar' }, isPersonaActive: false })).toMatchObject({
    kind: 'opt_out',
    notice: 'opted_out',
  });
  expect(decide({ contact: { optedOutAt: ago(9) }, message: { body: 'voltar' } })).toMatchObject({
    kind: 'opt_in',
    notice: 'opted_in',
  });
  expect(decide({ message: { body: 'voltar' } })).toEqual({ kind: 'answer' });
});

test('a wish is heard from a button too, unless the button calls off something else', () => {
  const tapped = (body: string) => ({ message: { kind: 'button' as const, body } });
  expect(decide(tapped('Parar'))).toMatchObject({ kind: 'opt_out' });
  expect(decide(tapped('Cancelar'))).toEqual({ kind: 'answer' });
  const left = { contact: { optedOutAt: ago(9) } };
  expect(decide({ ...left, ...tapped('Start') })).toMatchObject({ kind: 'opt_in' });
});

test('the 21st message within a minute is a flood: told once, then silence until it calms down', () => {
  const recent = different(20, 59);
  const told = decide({ recent });
  expect(told).toMatchObject({ kind: 'mute', reason: 'flood', notice: 'flood' });
  expect(decide({ recent: different(20, 61) })).toEqual({ kind: 'answer' });
  expect(decide({ recent: different(19, 1) })).toEqual({ kind: 'answer' });
  const muted = { mutedUntil: ago(-30) };
  expect(decide({ recent, contact: muted })).toEqual({ kind: 'silence', until: ago(-60) });
  expect(decide({ contact: muted })).toEqual({ kind: 'silence' });
  expect(decide({ contact: { mutedUntil: ago(0) } })).toEqual({ kind: 'answer' });
});

test('the same words four times in a row come from a machine, which is not told', () => {
  expect(decide({ ...echo, recent: same(3) })).toMatchObject({
    kind: 'mute',
    reason: 'loop',
    notice: null,
  });
  expect(decide({ ...echo, recent: same(2) })).toEqual({ kind: 'answer' });
  const [first, ...rest] = same(3);
  expect(
    decide({ ...echo, recent: [...rest, { body: 'x', createdAt: first?.createdAt ?? NOW }] }),
  ).toEqual({ kind: 'answer' });
  const yesterday = same(3).map(({ body }) => ({ body, createdAt: ago(86_400) }));
  expect(decide({ ...echo, recent: yesterday })).toEqual({ kind: 'answer' });
});

test('more than fifteen turns in five minutes are two bots talking', () => {
  expect(decide({ recentTurns: 16 })).toMatchObject({ kind: 'mute', reason: 'loop' });
  expect(decide({ recentTurns: 15 })).toEqual({ kind: 'answer' });
  expect(decide({ recentTurns: 16, isPersonaActive: false })).toEqual({ kind: 'silence' });
});

test('what cannot be read is answered once in a conversation, and a reaction never', () => {
  const odd = { kind: 'unsupported', body: '', wantsAnswer: false } as const;
  expect(decide({ message: odd })).toEqual({ kind: 'notice', notice: 'unsupported' });
  expect(decide({ message: odd, hasBeenTold: true })).toEqual({ kind: 'silence' });
  expect(decide({ message: { ...odd, kind: 'reaction' } })).toEqual({ kind: 'silence' });
});
