import type { Attachment } from '@sosia/prisma';
import { awaitMedia } from '../channels/media/index.ts';
import { isFileKind, readFileKind } from '../contract/index.ts';
import { quotedId, readQuoted } from '../conversations/index.ts';
import type { Context } from '../platform/index.ts';
import type { TurnQuestion } from './answer/index.ts';
import type { ClaimedTurn } from './claimed-turn.ts';
import { questionOf } from './question-of.ts';
import { imageAddress, seenImages } from './seen-images.ts';
import type { TurnContext } from './turn-context.ts';

/** The longest that a turn waits for files, in ms; their job goes on by itself. */
const PATIENCE_MS = 90_000;

/**
 * Reads what a turn is to answer; files that are not here yet are fetched and listened to first.
 */
export async function readQuestion(ctx: TurnContext, turn: ClaimedTurn): Promise<TurnQuestion> {
  const withFiles = turn.messages.filter(({ kind }) => isFileKind(kind));
  const attachments =
    withFiles.length === 0
      ? []
      : await awaitMedia(
          ctx,
          withFiles.map(({ id }) => id),
          { limitMs: PATIENCE_MS },
        );
  const { conversationId } = turn;
  const quoted = await readQuoted(
    ctx,
    turn.messages.map(({ details }) => ({ conversationId, details })),
  );
  const messages = turn.messages.map((message) => ({
    ...message,
    answered: quoted.get(quotedId(message.details) ?? '')?.text,
    attachments: attachments
      .filter(({ messageId }) => messageId === message.id)
      .map((file) => ({ ...file, kind: readFileKind(file.kind) })),
  }));
  return {
    ...questionOf(messages, turn.settings.voice),
    images: ctx.models.languageModel ? await readImages(ctx, attachments) : [],
  };
}

/** An image that cannot be read is described in words like any other file. */
async function readImages(
  ctx: Pick<Context, 'storage' | 'log'>,
  attachments: Attachment[],
): Promise<string[]> {
  const images: string[] = [];
  for (const { storageKey, mimeType } of seenImages(attachments)) {
    if (!storageKey) continue;
    try {
      images.push(imageAddress(mimeType, await ctx.storage.get(storageKey)));
    } catch (error) {
      ctx.log.warn({ storageKey, error: String(error) }, 'an image could not be read');
    }
  }
  return images;
}
