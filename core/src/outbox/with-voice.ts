import { isReachable, mediaLink } from '../channels/media/index.ts';
import type { OutboundMessage } from '../channels/port/index.ts';
import { PersonaSettings } from '../contract/index.ts';
import { type Context, newId } from '../platform/index.ts';
import { SpeechError, speak } from '../speech/index.ts';
import { becomeText } from './become-text.ts';
import { chargeSpeech } from './charge-speech.ts';

type VoiceContext = Omit<Context, 'userId'>;

interface VoiceRow {
  id: string;
  body: string;
  turnId: string | null;
  conversation: { channel: string };
}

/**
 * Adds to a message that is to be spoken the address from which its provider fetches the sound. If
 * the voice fails for any reason, the message becomes a text in the same row: the contact gets the
 * answer, once.
 */
export async function withVoice(
  ctx: VoiceContext,
  row: VoiceRow,
  message: OutboundMessage,
): Promise<OutboundMessage> {
  if (!message.isVoice) return message;
  try {
    if (row.conversation.channel === 'whatsapp' && !isReachable(ctx.config)) {
      throw new SpeechError('not_reachable');
    }
    const attachmentId = await voiceOf(ctx, row);
    return { ...message, mediaUrl: mediaLink(ctx, attachmentId) };
  } catch (error) {
    const code = error instanceof SpeechError ? error.code : 'internal';
    ctx.log.warn({ messageId: row.id, code, error: String(error) }, 'an answer is sent as text');
    await ctx.db.$transaction((tx) => becomeText(tx, row, code));
    return { ...message, isVoice: false };
  }
}

/**
 * The sound of a message, made once however often sending is tried. Returns the attachment's id.
 */
async function voiceOf(ctx: VoiceContext, row: VoiceRow): Promise<string> {
  const known = await ctx.db.attachment.findFirst({ where: { messageId: row.id, kind: 'audio' } });
  if (known?.storageKey && (await ctx.storage.exists(known.storageKey))) return known.id;
  const turn = row.turnId
    ? await ctx.db.turn.findUnique({
        where: { id: row.turnId },
        select: { personaVersion: { select: { settings: true } } },
      })
    : null;
  if (!turn) throw new SpeechError('no_persona');
  const { voice, language } = PersonaSettings.parse(turn.personaVersion.settings);
  const { clip, characters } = await speak(ctx, { text: row.body, voice, language });
  if (row.turnId) await chargeSpeech(ctx, row.turnId, { model: voice.modelId, characters });
  if (known) return known.id;
  const id = newId();
  await ctx.db.attachment.create({
    data: {
      id,
      organizationId: ctx.organizationId,
      messageId: row.id,
      kind: 'audio',
      mimeType: 'audio/ogg',
      byteSize: clip.byteSize,
      storageKey: clip.storageKey,
      durationMs: clip.durationMs,
      status: 'ready',
      createdAt: ctx.clock.now(),
    },
  });
  return id;
}
