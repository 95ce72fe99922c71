import type { Attachment } from '@sosia/prisma';
import { type FileKind, PersonaSettings, readFileKind } from '../../contract/index.ts';
import type { Models } from '../../models/index.ts';
import { answeringVersion } from '../../personas/index.ts';
import { announce, type Context } from '../../platform/index.ts';
import { readHandedFileSource } from '../simulator/index.ts';
import { deleteAtTwilio } from './delete-at-twilio.ts';
import { download } from './download.ts';
import { identifyFile } from './identify-file.ts';
import { MediaError } from './media-error.ts';
import { readCard } from './read-card.ts';
import { credentialsOf, readSource, type Source } from './read-source.ts';
import { giveUpAttempt, takeAttachment } from './take-attachment.ts';
import { understandVoice } from './understand-voice.ts';

export type MediaContext = Omit<Context, 'userId'> & { models: Pick<Models, 'transcriber'> };

/** WhatsApp's own limit. */
const MAX_BYTES = 16 * 1024 * 1024;
const TIMEOUT_MS = 30_000;

export const UNSETTLED = ['pending', 'fetching'];

/**
 * Stores the files of a message, and transcribes voice messages, including those of attendants,
 * whose files are already stored.
 * May run at any time, any number of times: each file is taken and stored once. Temporary
 * failures are retried by a job.
 */
export async function fetchMedia(ctx: MediaContext, messageId: string): Promise<void> {
  const next = await tryToFetch(ctx, messageId);
  if (!next) return;
  const delay = Math.max(100, next.getTime() - ctx.clock.now().getTime());
  await ctx.queue.add('fetch-media', { organizationId: ctx.organizationId, messageId }, { delay });
}

/**
 * One attempt at each file that can be taken. Returns when to check again, or null when every
 * file is settled.
 */
export async function tryToFetch(ctx: MediaContext, messageId: string): Promise<Date | null> {
  const source = await readSource(ctx, messageId);
  if (!source) return null;
  const waits: Date[] = [];
  for (const attachment of source.attachments) {
    if (!UNSETTLED.includes(attachment.status)) continue;
    const taken = await takeAttachment(ctx, attachment);
    if (taken.kind === 'busy') {
      waits.push(taken.until);
      continue;
    }
    const retryAt = await fetchOne(ctx, source, taken);
    if (retryAt) waits.push(retryAt);
    await announceChange(ctx, source);
  }
  const [next] = waits.sort((a, b) => a.getTime() - b.getTime());
  return next ?? null;
}

interface Taken {
  attachment: Attachment;
  attempts: number;
}

async function fetchOne(
  ctx: MediaContext,
  source: Source,
  { attachment, attempts }: Taken,
): Promise<Date | null> {
  try {
    const bytes = await bringBytes(ctx, source, attachment);
    const file = await identifyFile(bytes, readFileKind(attachment.kind));
    const storageKey = `${ctx.organizationId}/media/${attachment.id}.${file.extension}`;
    if (!attachment.storageKey) {
      await ctx.storage.put(storageKey, bytes, { contentType: file.mimeType });
      const stored = { storageKey, mimeType: file.mimeType, kind: file.kind };
      await ctx.db.attachment.update({
        where: { id: attachment.id },
        data: { ...stored, byteSize: bytes.length },
      });
      // Announce it now, so that it can be played while it is transcribed.
      if (file.kind === 'audio') await announceChange(ctx, source);
    }
    const heard =
      file.kind === 'audio'
        ? await understandVoice(ctx, { bytes, ...file }, settingsOf(source))
        : { errorCode: attachment.kind === 'audio' ? 'not_audio' : null };
    await ctx.db.attachment.update({
      where: { id: attachment.id },
      data: { ...heard, ...cardOf(file.kind, bytes), status: 'ready' },
    });
    if ('transcript' in heard && heard.transcript) await showInLists(ctx, source, heard.transcript);
    await deleteAtTwilio(ctx, source, attachment);
    const handed = handedFileOf(ctx, source, attachment);
    if (handed) await ctx.storage.delete(handed);
    return null;
  } catch (error) {
    const known = error instanceof MediaError ? error : null;
    const failure = {
      attempts,
      code: known?.code ?? 'internal',
      isPassing: !known || known.isPassing,
    };
    ctx.log.warn(
      { messageId: source.id, attempts, code: failure.code, error: String(error) },
      'a file could not be fetched',
    );
    return giveUpAttempt(ctx, attachment.id, failure);
  }
}

function handedFileOf(ctx: MediaContext, source: Source, { sourceUrl }: Attachment) {
  const hasProvider = source.conversation.number.providerAccount !== null;
  return readHandedFileSource(ctx, { sourceUrl, hasProvider });
}

/** A contact card's file is named after its person. */
export function cardOf(kind: FileKind, bytes: Uint8Array) {
  const card = kind === 'contact' ? readCard(bytes) : null;
  if (!card) return { details: {} };
  const { name, phones } = card;
  const label = [name, ...phones].join(', ');
  return { fileName: `${name || 'contact'}.vcf`, details: { label, card: { name, phones } } };
}

async function bringBytes(
  ctx: MediaContext,
  source: Source,
  attachment: Attachment,
): Promise<Uint8Array> {
  if (attachment.storageKey) return ctx.storage.get(attachment.storageKey);
  const handed = handedFileOf(ctx, source, attachment);
  if (handed) return ctx.storage.get(handed);
  const credentials = credentialsOf(ctx, source);
  if (!attachment.sourceUrl || !credentials) {
    throw new MediaError('no_source', { isPassing: false });
  }
  const { apiBaseUrl } = ctx.config.twilio;
  return download(attachment.sourceUrl, {
    credentials,
    trustedOrigins: apiBaseUrl ? [new URL(apiBaseUrl).origin] : [],
    maxBytes: MAX_BYTES,
    timeoutMs: TIMEOUT_MS,
  });
}

function settingsOf({ conversation: { number } }: Source): PersonaSettings {
  const version = answeringVersion(number.pinnedVersion, number.persona?.publishedVersion);
  const unnamed = { identity: { name: 'persona' } };
  return PersonaSettings.parse(version?.settings ?? unnamed);
}

async function announceChange(ctx: MediaContext, source: Source): Promise<void> {
  const { id: messageId, conversationId, position } = source;
  await ctx.db.$transaction((tx) =>
    announce(tx, ctx.organizationId, { type: 'message', conversationId, messageId, position }),
  );
}

/** Shows the transcript in place of "[audio]" if this is the conversation's latest message. */
async function showInLists(ctx: MediaContext, source: Source, transcript: string): Promise<void> {
  await ctx.db.conversation.updateMany({
    where: { id: source.conversationId, lastPosition: source.position },
    data: { lastMessagePreview: `🎤 ${transcript.replace(/\s+/g, ' ')}`.slice(0, 120) },
  });
}
