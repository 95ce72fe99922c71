import { sweepHandoffs, sweepTimers } from '../attendance/index.ts';
import { sweepMedia } from '../channels/media/index.ts';
import { sweepChecks } from '../contradictions/index.ts';
import { sweepDocuments, sweepReindex } from '../knowledge/index.ts';
import { dropOldNotifications, sweepNotifications } from '../notifications/index.ts';
import { sweepOutbox } from '../outbox/index.ts';
import type { Platform } from '../platform/index.ts';
import { sweepConversations } from '../turns/index.ts';

/** Work overdue for longer than this has lost its job (ms). */
const LOST_AFTER_MS = 20_000;
const KEEP_LIVE_EVENTS_MS = 24 * 3_600_000;

/**
 * Finds work left behind by lost jobs (unanswered messages, unsent messages, half-read documents)
 * and queues it again. Safe at any time: every worker reads the rows first.
 */
export async function sweep(platform: Platform, lostAfterMs = LOST_AFTER_MS): Promise<void> {
  const now = platform.clock.now().getTime();
  const before = new Date(now - lostAfterMs);
  const [answers, sends, summaries, documents, reindex, media, notifications] = [
    await sweepConversations(platform, before),
    await sweepOutbox(platform, before),
    await sweepHandoffs(platform, before),
    await sweepDocuments(platform, before),
    await sweepReindex(platform, before),
    await sweepMedia(platform, before),
    await sweepNotifications(platform, before),
  ];
  if (answers + sends + summaries + documents + reindex + media + notifications > 0) {
    platform.log.warn(
      { answers, sends, summaries, documents, reindex, media, notifications },
      'work that had waited too long was asked for again',
    );
  }
  await sweepTimers(platform);
  await sweepChecks(platform, before);
  await dropOldNotifications(platform);
  await platform.prisma.liveEvent.deleteMany({
    where: { createdAt: { lt: new Date(now - KEEP_LIVE_EVENTS_MS) } },
  });
}

/**
 * Resumes after a process that had the database to itself: jobs and leases present at start
 * belonged to a dead process, and everything that is due is queued again.
 */
export async function resumeAlone(platform: Platform): Promise<void> {
  await platform.queue.clear();
  await platform.prisma.conversation.updateMany({
    where: { OR: [{ turnLeaseToken: { not: null } }, { sendLeaseToken: { not: null } }] },
    data: {
      turnLeaseToken: null,
      turnLeaseUntil: null,
      sendLeaseToken: null,
      sendLeaseUntil: null,
    },
  });
  await platform.prisma.attachment.updateMany({
    where: { status: 'fetching' },
    data: { status: 'pending' },
  });
  await sweep(platform, 0);
}
