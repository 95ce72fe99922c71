import type { Language } from '../../contract/index.ts';
import type { Context, ScopedDb } from '../../platform/index.ts';

/** Looks at this many of the newest takeovers, and at none older than this. */
const SAMPLE = 30;
const OLDEST_MS = 14 * 24 * 3_600_000;

/**
 * How long people recently waited for an attendant, in minutes: the median of the newest takeovers.
 * Null when there were none.
 */
export async function expectedWait(
  ctx: Pick<Context, 'clock'> & { db: Pick<ScopedDb, 'conversationEvent'> },
): Promise<number | null> {
  const since = new Date(ctx.clock.now().getTime() - OLDEST_MS);
  const claims = await ctx.db.conversationEvent.findMany({
    where: { type: 'claim', fromState: 'AWAITING_AGENT', createdAt: { gte: since } },
    orderBy: { createdAt: 'desc' },
    take: SAMPLE,
    select: { conversationId: true, createdAt: true },
  });
  if (claims.length === 0) return null;
  const queued = await ctx.db.conversationEvent.findMany({
    where: {
      conversationId: { in: claims.map(({ conversationId }) => conversationId) },
      toState: 'AWAITING_AGENT',
    },
    orderBy: { createdAt: 'desc' },
    select: { conversationId: true, createdAt: true },
  });
  const waits = claims.flatMap((claim) => {
    const start = queued.find(
      (event) =>
        event.conversationId === claim.conversationId && event.createdAt <= claim.createdAt,
    );
    return start ? [claim.createdAt.getTime() - start.createdAt.getTime()] : [];
  });
  const middle = waits.sort((a, b) => a - b)[Math.floor(waits.length / 2)];
  return middle === undefined ? null : Math.max(1, Math.round(middle / 60_000));
}

/** A wait as one would promise it: rounded up, and vague if it is unknown. */
export function waitInWords(minutes: number | null, language: Language): string {
  if (minutes === null) return language === 'en' ? 'a few minutes' : 'alguns minutos';
  const [count, unit] =
    minutes > 90
      ? ([Math.ceil(minutes / 60), 'hour'] as const)
      : minutes > 10
        ? ([Math.ceil(minutes / 5) * 5, 'minute'] as const)
        : ([minutes, 'minute'] as const);
  const said = new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'long' });
  return `${language === 'en' ? 'about' : 'cerca de'} ${said.format(count)}`;
}
