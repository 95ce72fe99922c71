import { newId } from '@sosia/core/platform';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { eventually } from './start-installation.ts';
import { type SpeakingInstallation, startSpeaking, VOICE } from './start-speaking.ts';

let sosia: SpeakingInstallation;
let call: Awaited<ReturnType<SpeakingInstallation['signIn']>>;
let personaId: string;

beforeAll(async () => {
  sosia = await startSpeaking();
  call = await sosia.signIn();
  ({ id: personaId } = await sosia.context.db.persona.findFirstOrThrow());
});
afterAll(() => sosia?.close());

const say = (message: object) =>
  call('POST', '/api/simulator/messages', { personaId, visitorId: 'ana', ...message });

const voiceNote = { file: { kind: 'audio', base64: VOICE.toString('base64') } };

/** Includes loading the voice service's library for the first spoken answer. */
const PATIENCE_MS = 45_000;

test(
  'a voice note of the simulator goes the whole way: written down, answered, spoken',
  async () => {
    sosia.openai.options.transcribe = () => 'Quanto custa a assessoria?';
    const messageId = newId();
    const sent = await say({ messageId, ...voiceNote });
    expect(sent.statusCode, sent.body).toBe(202);
    const { conversationId } = sent.json();
    const answer = await eventually(async () => {
      const rows = await sosia.context.db.message.findMany({
        where: { conversationId },
        orderBy: { position: 'asc' },
        include: { attachments: true },
      });
      const [asked, said] = rows;
      return said?.attachments[0]?.status === 'ready' && { asked, said };
    }, PATIENCE_MS);
    expect(answer.asked).toMatchObject({
      kind: 'audio',
      attachments: [
        { kind: 'audio', mimeType: 'audio/ogg', transcript: 'Quanto custa a assessoria?' },
      ],
    });
    expect(answer.said).toMatchObject({ author: 'persona', kind: 'audio' });
    expect(answer.said?.body).toContain('Você disse: Quanto custa a assessoria?');
    const played = await call('GET', `/api/media/${answer.asked?.attachments[0]?.id}`);
    expect(played.rawPayload.equals(VOICE)).toBe(true);

    const key = `${sosia.organizationId}/simulator/${messageId}`;
    expect(await sosia.platform.storage.exists(key)).toBe(false);
    expect((await say({ messageId, ...voiceNote })).json().messageId).toBe(answer.asked?.id);
    expect(await sosia.platform.storage.exists(key)).toBe(false);
  },
  2 * PATIENCE_MS,
);

test('a message without words and without a file is refused', async () => {
  expect((await say({ messageId: newId(), text: '  ' })).statusCode).toBe(422);
});
