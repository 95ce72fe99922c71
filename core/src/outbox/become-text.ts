import { REMEDIES } from '../channels/whatsapp/index.ts';
import { Trace } from '../contract/index.ts';
import type { Context, ScopedDb } from '../platform/index.ts';

interface VoiceRow {
  id: string;
  turnId: string | null;
}

/** Makes a message that was to be spoken an ordinary text; its turn says why. */
export async function becomeText(tx: ScopedDb, row: VoiceRow, code: string): Promise<void> {
  await tx.message.update({ where: { id: row.id }, data: { kind: 'text' } });
  await tx.attachment.deleteMany({ where: { messageId: row.id, kind: 'audio' } });
  if (!row.turnId) return;
  const turn = await tx.turn.findUnique({ where: { id: row.turnId }, select: { trace: true } });
  const trace = Trace.safeParse(turn?.trace);
  if (!trace.success) return;
  const { errors } = trace.data;
  // The cost stays: speech is paid for even if it was in vain.
  const speech = { ...trace.data.speech, isSpoken: false, reason: 'voice_failed' as const };
  await tx.turn.update({
    where: { id: row.turnId },
    data: { trace: { ...trace.data, speech, errors: [...errors, `voice: ${code}`] } },
  });
}

/** Known error codes with which a text would not fail. */
const ABOUT_MEDIA = new Set(['63005', '63019', '63021']);

const isAboutMedia = (code: string) => ABOUT_MEDIA.has(code) || REMEDIES[code] === undefined;

/** Provider ids of earlier forms of a message: reports about these no longer concern it. */
export function replacedIds(details: unknown): string[] {
  const { replacedIds: ids } = (details ?? {}) as { replacedIds?: string[] };
  return ids ?? [];
}

/**
 * Puts a voice message that its provider accepted but could not deliver into the outbox again, as
 * text. Returns whether it did; a message that did not fail, or is not a voice message, stays as it
 * is.
 */
export async function resendAsText(
  tx: ScopedDb,
  ctx: Pick<Context, 'clock'>,
  { messageId, code }: { messageId: string; code: string | null },
): Promise<boolean> {
  if (code === null || !isAboutMedia(code)) return false;
  const row = await tx.message.findFirst({
    where: {
      id: messageId,
      author: 'persona',
      kind: 'audio',
      status: { in: ['failed', 'undelivered'] },
    },
  });
  if (!row) return false;
  const now = ctx.clock.now();
  const replaced = [...replacedIds(row.details), ...(row.providerMessageId ?? '').split(' ')];
  await becomeText(tx, row, code);
  await tx.message.update({
    where: { id: row.id },
    data: {
      status: 'pending',
      statusAt: now,
      nextAttemptAt: now,
      attempts: 0,
      sentAt: null,
      providerMessageId: null,
      errorCode: null,
      errorMessage: null,
      details: { ...(row.details as object), replacedIds: replaced.filter(Boolean) },
    },
  });
  return true;
}
