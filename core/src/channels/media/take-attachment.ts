import type { Attachment } from '@sosia/prisma';
import { z } from 'zod';
import type { Context } from '../../platform/index.ts';

/** The progress of fetching an attachment, stored in its `details`. */
const Progress = z.object({
  attempts: z.number().default(0),
  /** Nobody else may take it until then, in ms since the epoch. */
  leaseUntil: z.number().default(0),
  /** After a temporary failure: when to try again, in ms since the epoch. */
  retryAt: z.number().default(0),
});

/** Longer than one download and one transcription take together. */
const LEASE_MS = 150_000;
const MAX_ATTEMPTS = 4;
const FIRST_DELAY_MS = 1_000;

export type TakenAttachment =
  | { kind: 'taken'; attachment: Attachment; attempts: number }
  /** Another worker has it, or it failed and must wait: check again at `until`. */
  | { kind: 'busy'; until: Date };

type TakeContext = Pick<Context, 'db' | 'clock'>;

/**
 * Takes an attachment for fetching, so that a job and a turn do not both fetch it. The row is
 * changed only if it is still as it was read.
 */
export async function takeAttachment(
  ctx: TakeContext,
  attachment: Attachment,
): Promise<TakenAttachment> {
  const now = ctx.clock.now().getTime();
  const { attempts, leaseUntil, retryAt } = Progress.parse(attachment.details);
  const until = attachment.status === 'fetching' ? leaseUntil : retryAt;
  if (until > now) return { kind: 'busy', until: new Date(until) };
  const { count } = await ctx.db.attachment.updateMany({
    where: {
      id: attachment.id,
      status: attachment.status,
      details: { equals: attachment.details ?? {} },
    },
    data: {
      status: 'fetching',
      details: { attempts: attempts + 1, leaseUntil: now + LEASE_MS, retryAt: 0 },
    },
  });
  if (count === 0) return { kind: 'busy', until: new Date(now + FIRST_DELAY_MS) };
  return { kind: 'taken', attachment, attempts: attempts + 1 };
}

/** Records a failed attempt, to be retried later or never. Returns when, or null for never. */
export async function giveUpAttempt(
  ctx: TakeContext,
  id: string,
  failure: { attempts: number; code: string; isPassing: boolean },
): Promise<Date | null> {
  const { attempts, code: errorCode, isPassing } = failure;
  const isFinal = !isPassing || attempts >= MAX_ATTEMPTS;
  const retryAt = ctx.clock.now().getTime() + FIRST_DELAY_MS * 3 ** (attempts - 1);
  await ctx.db.attachment.update({
    where: { id },
    data: {
      status: isFinal ? 'failed' : 'pending',
      errorCode,
      details: { attempts, leaseUntil: 0, retryAt: isFinal ? 0 : retryAt },
    },
  });
  return isFinal ? null : new Date(retryAt);
}
