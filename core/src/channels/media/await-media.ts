import { setTimeout as sleep } from 'node:timers/promises';
import type { Attachment } from '@sosia/prisma';
import { type MediaContext, tryToFetch, UNSETTLED } from './fetch-media.ts';

/** How often a file that somebody else fetches is looked for, in ms. */
const LOOK_EVERY_MS = 150;

/**
 * The files of some messages, fetched by whoever comes first. Waits until each is settled, but not
 * longer than `limitMs`: a file that is still on its way then is answered for as it is.
 */
export async function awaitMedia(
  ctx: MediaContext,
  messageIds: string[],
  { limitMs }: { limitMs: number },
): Promise<Attachment[]> {
  const until = performance.now() + limitMs;
  for (;;) {
    const attachments = await ctx.db.attachment.findMany({
      where: { messageId: { in: messageIds } },
      orderBy: { id: 'asc' },
    });
    const open = attachments.filter(({ status }) => UNSETTLED.includes(status));
    if (open.length === 0 || performance.now() > until) return attachments;
    let isWaiting = false;
    for (const id of new Set(open.flatMap(({ messageId }) => messageId ?? []))) {
      if (await tryToFetch(ctx, id)) isWaiting = true;
    }
    if (isWaiting) await sleep(LOOK_EVERY_MS);
  }
}
