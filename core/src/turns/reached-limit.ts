import type { Context } from '../platform/index.ts';
import type { TurnFacts } from './answer/index.ts';

const DAY_MS = 24 * 3_600_000;

/** The instant at which `now`'s day began in a time zone. */
export function startOfDay(now: Date, timeZone: string): Date {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hourCycle: 'h23',
  }).formatToParts(now);
  const part = (type: string) => Number(parts.find((it) => it.type === type)?.value ?? 0);
  const sinceMidnight = (part('hour') * 60 + part('minute')) * 60 + part('second');
  const start = now.getTime() - sinceMidnight * 1000 - now.getMilliseconds();
  return new Date(Math.max(start, now.getTime() - DAY_MS));
}

/**
 * Which limit of the persona today's answers have reached, in words for the trace; null when none.
 * Spending counts over all the persona's conversations; answers count for one contact.
 */
export async function reachedLimit(
  ctx: Pick<Context, 'db' | 'clock'>,
  turn: Pick<TurnFacts, 'settings' | 'timeZone' | 'persona' | 'contact'>,
): Promise<string | null> {
  const { dailyUsd, turnsPerContactPerDay } = turn.settings.limits;
  if (dailyUsd === null && turnsPerContactPerDay === null) return null;
  const today = {
    personaId: turn.persona.id,
    startedAt: { gte: startOfDay(ctx.clock.now(), turn.timeZone) },
  };
  if (dailyUsd !== null) {
    const { _sum } = await ctx.db.turn.aggregate({ where: today, _sum: { costMicroUsd: true } });
    if ((_sum.costMicroUsd ?? 0) >= dailyUsd * 1_000_000) {
      return `The persona has spent its US$ ${dailyUsd} of today`;
    }
  }
  if (turnsPerContactPerDay !== null) {
    const answers = await ctx.db.turn.count({
      where: { ...today, state: 'done', conversation: { contactId: turn.contact.id } },
    });
    if (answers >= turnsPerContactPerDay) {
      return `The contact has had today's ${turnsPerContactPerDay} answers`;
    }
  }
  return null;
}
