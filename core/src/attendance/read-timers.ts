import { z } from 'zod';
import { AttendanceHours, type OrganizationSettings } from '../contract/index.ts';
import { ASKS, isClosed, readOrganization } from '../conversations/index.ts';
import { ANSWERING_VERSION } from '../personas/index.ts';
import { type Context, queryRows, type ScopedDb } from '../platform/index.ts';
import { type Timer, type TimerFacts, type TimerRules, timersOf } from './timers.ts';

/** The part of a conversation's row that its timers are computed from. */
export interface TimerRow extends Omit<TimerFacts, 'contactWaitsSince'> {
  id: string;
  numberId: string;
}

type TimerContext = Pick<Context, 'clock' | 'organizationId'> & {
  db: Pick<ScopedDb, '$queryRaw'>;
};

/** The timers of these conversations, by id: a few statements for all of them. */
export async function readTimers(
  ctx: TimerContext,
  rows: readonly TimerRow[],
): Promise<Map<string, Timer[]>> {
  const open = rows.filter(({ state }) => !isClosed(state));
  if (open.length === 0) return new Map();
  const attended = open.filter(({ state }) => state === 'AGENT_ACTIVE');
  const [settings, waits, hours] = [
    await readOrganization(ctx),
    await readWaits(ctx, attended),
    await readHours(
      ctx,
      open.filter(({ state }) => state !== 'BOT_ACTIVE'),
    ),
  ];
  return new Map(
    open.map((row) => {
      const rules = rulesOf(settings, hours.get(row.numberId));
      const facts = { ...row, contactWaitsSince: waits.get(row.id) ?? null };
      return [row.id, timersOf(facts, rules, ctx.clock.now())];
    }),
  );
}

/** The persona's hours if it has any, otherwise those of its organisation. */
function rulesOf(settings: OrganizationSettings, own: AttendanceHours | undefined): TimerRules {
  const { timeouts, timeZone, attendance } = settings;
  return { timeouts, timeZone, hours: own?.isLimited ? own : attendance };
}

const Wait = z.object({ id: z.string(), since: z.date().nullable() });

/** When the first message that the attendant has not answered came. */
async function readWaits(
  { db, organizationId }: TimerContext,
  rows: readonly TimerRow[],
): Promise<Map<string, Date>> {
  if (rows.length === 0) return new Map();
  const found = await queryRows(db, Wait)`/* read-waits */
    select v.id::text as id, (
      select m.created_at from messages m
      where m.conversation_id = v.id and ${ASKS}
        and m.position > coalesce((
          select o.position from messages o
          where o.conversation_id = v.id and o.author = 'attendant' and o.kind <> 'note'
          order by o.position desc limit 1), 0)
      order by m.position limit 1) as since
    from conversations v
    where v.organization_id = ${organizationId}::uuid
      and v.id = any(array(select jsonb_array_elements_text(${idsOf(rows)}::jsonb)::uuid))`;
  return new Map(found.flatMap(({ id, since }) => (since ? [[id, since]] : [])));
}

const idsOf = (rows: readonly TimerRow[]) => JSON.stringify(rows.map(({ id }) => id));

const Hours = z.object({ id: z.string(), hours: z.unknown() });

/** The hours, by number. */
async function readHours(
  { db, organizationId }: TimerContext,
  rows: readonly TimerRow[],
): Promise<Map<string, AttendanceHours>> {
  if (rows.length === 0) return new Map();
  const numbers = JSON.stringify([...new Set(rows.map(({ numberId }) => numberId))]);
  const found = await queryRows(db, Hours)`
    select n.id::text as id, s.settings->'handoff'->'hours' as hours
    from numbers n
    join personas p on p.id = n.persona_id
    join persona_versions s on s.id = ${ANSWERING_VERSION}
    where n.organization_id = ${organizationId}::uuid
      and n.id = any(array(select jsonb_array_elements_text(${numbers}::jsonb)::uuid))`;
  return new Map(found.map(({ id, hours }) => [id, AttendanceHours.parse(hours ?? {})]));
}
