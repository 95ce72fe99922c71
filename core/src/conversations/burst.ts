import { PersonaSettings } from '../contract/index.ts';

export type BurstTiming = PersonaSettings['timing'];

/** Reads the timing from stored settings; missing settings get the defaults. */
export function readTiming(settings: unknown): BurstTiming {
  const parsed = PersonaSettings.pick({ timing: true }).safeParse(settings ?? {});
  return parsed.success
    ? parsed.data.timing
    : PersonaSettings.pick({ timing: true }).parse({}).timing;
}

/**
 * How long (ms) to wait before answering a burst: until no message has come for the quiet period,
 * but no longer than the longest wait after the first message. 0 when the answer is due.
 */
export function waitForBurst(
  burst: { firstAt: Date; newestAt: Date; timing: BurstTiming },
  now: Date,
): number {
  const quietAt = burst.newestAt.getTime() + burst.timing.quietPeriodMs;
  const latestAt = burst.firstAt.getTime() + burst.timing.maxWaitMs;
  return Math.max(0, Math.min(quietAt, latestAt) - now.getTime());
}
