import type { Attachment } from '@sosia/prisma';
import { z } from 'zod';
import type { Context } from '../../platform/index.ts';

/** How far an attachment's fetching has come; kept in its `details`. */
const Progress = z.object({
  attempts: z.number().default(0),
  /** Nobody else takes it until then, in ms since the epoch. */
  leaseUntil: z.number().default(0),
  /** After a failure that may pass. */
  retryAt: z.number().default(0),
});

/** Longer than one download and one transcription together take. */
const LEASE_MS = 150_000;
const MAX_ATTEMPTS = 4;
const FIRST_DELAY_MS = 1_000;

export type Claim =
  | { kind: 'claimed'; attachment: Attachment; attempts: number }
  /** Another has it, or it failed and is to wait: look again then. */
  | { kind: 'busy'; until: Date };

type ClaimContext = Pick<Context, 'db' | 'clock'>;

/**
 * Takes an attachment for fetching, so that a job and a turn do not fetch it both. The row is
 * changed only if it still is as it was read.
 */
export async function claimAttachment(ctx: ClaimContext, attachment: Attachment): Promise<Claim> {
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
  return { kind: 'claimed', attachment, attempts: attempts + 1 };
}

/** Gives a failed attempt back: to be tried again later, or for good. Returns when, or null. */
export async function giveUpAttempt(
  ctx: ClaimContext,
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
