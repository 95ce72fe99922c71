import { expect, test } from 'vitest';
import { type AskedMessage, questionOf } from './question-of.ts';

const ask = (...messages: Partial<AskedMessage>[]) =>
  questionOf(
    messages.map((message) => ({
      kind: 'text',
      body: '',
      details: {},
      attachments: [],
      ...message,
    })),
    { transcriptionModel: 'whisper-1' },
  );
const quoted = { quoted: { providerMessageId: 'SM1', sender: '' } };

test('a reply says to the model what it answers, where that is known', () => {
  const answered = 'Assessoria por R$ 900 [por leilão]';
  expect(ask({ body: 'essa', details: quoted, answered })).toMatchObject({
    question: 'essa',
    described: '[in reply to an earlier message: Assessoria por R$ 900  por leilão ] essa',
  });
  expect(ask({ body: 'essa', details: quoted }).described).toBe(
    '[in reply to an earlier message] essa',
  );
});

test('a reaction is told to the model and is no word of the question', () => {
  expect(ask({ kind: 'reaction', body: '❤️' }, { body: 'quanto custa?' })).toMatchObject({
    question: 'quanto custa?',
    described: '[reacted with ❤️]\nquanto custa?',
  });
  expect(ask({ kind: 'reaction' }).described).toBe('[took a reaction back]');
});

test('voice that nobody understood is asked about again, unless something else was said', () => {
  const file = { id: 'f', messageId: 'm', mimeType: 'audio/ogg', status: 'ready', details: {} };
  const voice = (errorCode: string | null, transcript: string | null) => ({
    kind: 'audio' as const,
    attachments: [{ ...file, kind: 'audio' as const, durationMs: 900, errorCode, transcript }],
  });
  expect(ask(voice('silent', null)).unheard).toBe('unclear');
  expect(ask(voice('no_service', null)).unheard).toBe('no_service');
  expect(ask(voice(null, 'oi')).unheard).toBeNull();
  expect(ask(voice('unclear', null), { body: 'oi' }).unheard).toBeNull();
});
