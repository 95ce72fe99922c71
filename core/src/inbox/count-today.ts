import { TodayFigures } from '../contract/index.ts';
import { ANSWERED, HANDED_OFF, SEND_FAILED } from '../conversations/index.ts';
import { readOrganizationSettings } from '../identity/index.ts';
import { type Context, queryRows } from '../platform/index.ts';
import { startOfDay } from '../turns/index.ts';

const Counted = TodayFigures.omit({ day: true });

/**
 * Counts what happened since midnight in the organisation's time zone, in one statement that reads
 * only today's rows. Failures that need nobody's attention are left out, as in the list of
 * failures. `figureFilters` of the contract finds in the logs what each figure counts.
 */
export async function countToday(
  ctx: Pick<Context, 'db' | 'prisma' | 'clock' | 'organizationId'>,
): Promise<TodayFigures> {
  const { timeZone } = await readOrganizationSettings(ctx);
  const now = ctx.clock.now();
  const since = startOfDay(now, timeZone);
  const [counted] = await queryRows(ctx.db, Counted)`/* count-today */
    select
      count(distinct conversation_id) filter (where author = 'contact')::int as "conversations",
      count(distinct conversation_id) filter (where ${ANSWERED})::int as "answeredByPersona",
      count(*) filter (
        where ${SEND_FAILED}
      )::int as "failedSends",
      (
        select count(distinct e.conversation_id)::int from conversation_events e
        where e.organization_id = ${ctx.organizationId}::uuid and e.created_at >= ${since}
          and ${HANDED_OFF}
      ) as "handedOff"
    from messages m
    where organization_id = ${ctx.organizationId}::uuid and created_at >= ${since}`;
  if (!counted) throw new Error('an aggregate has one row');
  return { ...counted, day: dayOf(now, timeZone) };
}

/** `2026-11-20`: Swedish dates are written as in ISO 8601. */
function dayOf(now: Date, timeZone: string): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone }).format(now);
}
