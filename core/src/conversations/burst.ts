import { PersonaSettings } from '../contract/index.ts';

export type BurstTiming = PersonaSettings['timing'];

/** The timing of stored settings, with defaults where there are none. */
export function readTiming(settings: unknown): BurstTiming {
  const parsed = PersonaSettings.pick({ timing: true }).safeParse(settings ?? {});
  return parsed.success
    ? parsed.data.timing
    : PersonaSettings.pick({ timing: true }).parse({}).timing;
}

/**
 * How long (ms) to wait before a burst is answered: until nothing has come for the quiet period,
 * but no longer than the longest wait since its first message. 0 when it is due.
 */
export function waitForBurst(
  burst: { firstAt: Date; newestAt: Date; timing: BurstTiming },
  now: Date,
): number {
  const quietAt = burst.newestAt.getTime() + burst.timing.quietPeriodMs;
  const latestAt = burst.firstAt.getTime() + burst.timing.maxWaitMs;
  return Math.max(0, Math.min(quietAt, latestAt) - now.getTime());
}
