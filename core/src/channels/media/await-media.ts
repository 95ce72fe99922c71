import { setTimeout as sleep } from 'node:timers/promises';
import type { Attachment } from '@sosia/prisma';
import { type MediaContext, tryToFetch, UNSETTLED } from './fetch-media.ts';

/** How often to check on a file that another worker is fetching, in ms. */
const LOOK_EVERY_MS = 150;

/**
 * Waits until each file of some messages is settled, whoever fetches it, but no longer than
 * `limitMs`. A file that is still on its way then is left as it is.
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
