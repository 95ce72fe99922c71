import type { Attachment } from '@sosia/prisma';
import { awaitMedia } from '../channels/media/await-media.ts';
import type { Trace } from '../contract/index.ts';
import type { Context } from '../platform/index.ts';
import type { TurnContext } from './answer-conversation.ts';
import type { ClaimedTurn } from './claim-turn.ts';
import { inWords } from './read-history.ts';

/** What a turn is to answer, in the forms that its readers need. */
export interface TurnQuestion {
  /** The contact's own words, spoken ones too: what rules and the search read. May be empty. */
  question: string;
  /** The same for the model, with what was sent beside words. */
  described: string;
  /** As data addresses, for models that see. */
  images: string[];
  media: Trace['media'];
  /** Voice alone, and none of it understood: there is nothing to answer. */
  unheard: 'unclear' | 'no_service' | null;
}

const WITHOUT_FILES = new Set([
  'text',
  'location',
  'button',
  'interactive',
  'reaction',
  'unsupported',
]);

/** A turn does not wait longer for files than this, in ms; their job goes on by itself. */
const PATIENCE_MS = 90_000;
const MAX_IMAGES = 4;
/** Of one image: a data address is a third longer, and a request should stay below 20 MB. */
const MAX_IMAGE_BYTES = 4 * 1024 * 1024;
const SEEN_TYPES = new Set(['image/jpeg', 'image/png', 'image/webp', 'image/gif']);

/** Reads what a turn is to answer; files that are not here yet are fetched and listened to first. */
export async function readQuestion(ctx: TurnContext, turn: ClaimedTurn): Promise<TurnQuestion> {
  const withFiles = turn.messages.filter(({ kind }) => !WITHOUT_FILES.has(kind));
  const attachments =
    withFiles.length === 0
      ? []
      : await awaitMedia(
          ctx,
          withFiles.map(({ id }) => id),
          { limitMs: PATIENCE_MS },
        );
  const messages = turn.messages.map((message) => ({
    ...message,
    attachments: attachments.filter(({ messageId }) => messageId === message.id),
  }));
  const question = messages
    .flatMap(({ body, attachments: files }) => [body, ...files.map((file) => file.transcript)])
    .filter((words) => words?.trim())
    .join('\n');
  return {
    question,
    described: messages.map(inWords).join('\n'),
    images: ctx.models.languageModel ? await readImages(ctx, attachments) : [],
    media: attachments.map(inTrace),
    unheard: whyUnheard(question, turn, attachments),
  };
}

function whyUnheard(
  question: string,
  turn: ClaimedTurn,
  attachments: Attachment[],
): TurnQuestion['unheard'] {
  const isVoiceAlone = turn.messages.every(({ kind }) => kind === 'audio');
  if (question !== '' || !isVoiceAlone || turn.messages.length === 0) return null;
  const isDeaf = attachments.some(({ errorCode }) => errorCode === 'no_service');
  return isDeaf ? 'no_service' : 'unclear';
}

function inTrace(file: Attachment): Trace['media'][number] {
  const { messageId, kind, mimeType, status, errorCode, transcript } = file;
  return { messageId: messageId ?? file.id, kind, mimeType, status, errorCode, transcript };
}

/** An image that cannot be read is described in words like any other file. */
async function readImages(
  ctx: Pick<Context, 'storage' | 'log'>,
  attachments: Attachment[],
): Promise<string[]> {
  const seen = attachments
    .filter(({ mimeType, byteSize }) => SEEN_TYPES.has(mimeType) && byteSize <= MAX_IMAGE_BYTES)
    .slice(-MAX_IMAGES);
  const images: string[] = [];
  for (const { storageKey, mimeType } of seen) {
    if (!storageKey) continue;
    try {
      const bytes = await ctx.storage.get(storageKey);
      images.push(`data:${mimeType};base64,${Buffer.from(bytes).toString('base64')}`);
    } catch (error) {
      ctx.log.warn({ storageKey, error: String(error) }, 'an image could not be read');
    }
  }
  return images;
}
