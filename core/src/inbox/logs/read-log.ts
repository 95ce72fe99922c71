import { Prisma } from '@sosia/prisma';
import { z } from 'zod';
import { LogCount, LogEntry, type LogFilters } from '../../contract/index.ts';
import { SEND_FAILED } from '../../conversations/index.ts';
import { namesOf, readOrganizationSettings } from '../../identity/index.ts';
import { type Context, queryRows, ValidationError } from '../../platform/index.ts';
import { ANSWER_FAILED, logConditions, messagesWith, NOTHING_FOUND } from './log-conditions.ts';

export type LogContext = Pick<Context, 'db' | 'prisma' | 'organizationId'>;

const { direction, author, kind, status, state, channel } = LogEntry.shape;
const Row = z.object({
  id: z.string(),
  conversation_id: z.string(),
  position: z.number(),
  created_at: z.date(),
  direction,
  author,
  author_user_id: z.string().nullable(),
  kind,
  body: z.string(),
  transcript: z.string().nullable(),
  status,
  error_code: z.string().nullable(),
  turn_id: z.string().nullable(),
  persona_id: z.string().nullable(),
  persona_name: z.string().nullable(),
  version: z.number().nullable(),
  answer_failed: z.boolean(),
  nothing_found: z.boolean(),
  send_failed: z.boolean(),
  state,
  outcome_kind: z.string().nullable(),
  outcome: z.string().nullable(),
  channel,
  assignee_id: z.string().nullable(),
  contact_id: z.string(),
  contact_name: z.string(),
  phone: z.string().nullable(),
  number_id: z.string(),
  number_name: z.string(),
});
type Row = z.infer<typeof Row>;

/**
 * Messages that match, newest first, starting after `before`. The few of a page are selected first
 * and only then joined with everything that is shown of them.
 */
export async function readLog(
  ctx: LogContext,
  filters: LogFilters,
  { before, limit }: { before?: string; limit: number },
): Promise<LogEntry[]> {
  const { messages, conditions } = await chosenBy(ctx, filters);
  if (before) {
    const { createdAt, id } = parseCursor(before);
    conditions.push(Prisma.sql`(m.created_at, m.id) < (${createdAt}::timestamptz, ${id}::uuid)`);
  }
  const rows = await queryRows(ctx.db, Row)`
    with page as materialized (
      select m.id from ${messages}
      where m.organization_id = ${ctx.organizationId}::uuid and ${all(conditions)}
      order by m.created_at desc, m.id desc limit ${limit}
    )
    select m.id::text, m.conversation_id::text, m.position, m.created_at, m.direction::text,
      m.author::text, m.author_user_id::text, m.kind, m.body, m.status::text, m.error_code,
      m.turn_id::text,
      (select string_agg(a.transcript, ' ' order by a.id) from attachments a
       where a.message_id = m.id) as transcript,
      coalesce(t.persona_id, n.persona_id)::text as persona_id, p.name as persona_name,
      case when m.author = 'persona' then v.number end as version,
      coalesce(${ANSWER_FAILED}, false) as answer_failed,
      coalesce(${NOTHING_FOUND}, false) as nothing_found, ${SEND_FAILED} as send_failed,
      c.state::text, c.outcome_kind, c.outcome, c.channel::text, c.assignee_id::text,
      c.contact_id::text, k.name as contact_name, k.phone, c.number_id::text,
      n.name as number_name
    from page join messages m on m.id = page.id
      join conversations c on c.id = m.conversation_id
      join contacts k on k.id = c.contact_id
      join numbers n on n.id = c.number_id
      left join turns t on t.id = m.turn_id
      left join persona_versions v on v.id = t.persona_version_id
      left join personas p on p.id = coalesce(t.persona_id, n.persona_id)
    order by m.created_at desc, m.id desc`;
  const names = await namesOf(
    ctx,
    rows.flatMap((row) => [row.author_user_id, row.assignee_id]),
  );
  return rows.map((row) => entryOf(row, names));
}

/** How many messages match, and in how many conversations. */
export async function countRows(ctx: LogContext, filters: LogFilters): Promise<LogCount> {
  const { messages, conditions } = await chosenBy(ctx, filters);
  // Grouped, not `count(distinct …)`, which would sort every message.
  const [row] = await queryRows(ctx.db, LogCount)`
    select coalesce(sum(of_one), 0)::int as total, count(*)::int as conversations
    from (select count(*) as of_one from ${messages}
      where m.organization_id = ${ctx.organizationId}::uuid and ${all(conditions)}
      group by m.conversation_id) as counted`;
  return row ?? { total: 0, conversations: 0 };
}

const all = (conditions: Prisma.Sql[]) => Prisma.join([Prisma.sql`true`, ...conditions], ' and ');

async function chosenBy(ctx: LogContext, filters: LogFilters) {
  const { timeZone } = await readOrganizationSettings(ctx);
  const place = { organizationId: ctx.organizationId, timeZone };
  const messages = messagesWith(place, filters.q);
  return { messages, conditions: logConditions(place, filters) };
}

/** The key of the page after an entry. */
export const cursorOf = ({ createdAt, id }: LogEntry): string => `${createdAt}_${id}`;

function parseCursor(cursor: string): { createdAt: Date; id: string } {
  const [instant = '', id = ''] = cursor.split('_');
  const createdAt = new Date(instant);
  if (Number.isNaN(createdAt.getTime()) || !/^[0-9a-f-]{36}$/.test(id)) {
    throw new ValidationError('The page key cannot be read', { before: 'is not a page key' });
  }
  return { createdAt, id };
}

function problemsOf(row: Row): LogEntry['problems'] {
  const problems: LogEntry['problems'] = [];
  if (row.answer_failed) problems.push('answer_failed');
  if (row.nothing_found) problems.push('nothing_found');
  if (row.send_failed) problems.push('send_failed');
  return problems;
}

function entryOf(row: Row, names: ReadonlyMap<string, string>): LogEntry {
  const nameOf = (id: string | null) => (id && names.get(id)) || null;
  return {
    id: row.id,
    conversationId: row.conversation_id,
    position: row.position,
    createdAt: row.created_at.toISOString(),
    direction: row.direction,
    author: row.author,
    authorName: nameOf(row.author_user_id),
    kind: row.kind,
    text: row.body,
    transcript: row.transcript,
    status: row.status,
    errorCode: row.error_code,
    turnId: row.turn_id,
    persona: row.persona_id ? { id: row.persona_id, name: row.persona_name ?? '' } : null,
    personaVersion: row.version,
    problems: problemsOf(row),
    state: row.state,
    outcomeKind: row.outcome_kind,
    outcome: row.outcome,
    channel: row.channel,
    assigneeName: nameOf(row.assignee_id),
    contact: { id: row.contact_id, name: row.contact_name, phone: row.phone },
    number: { id: row.number_id, name: row.number_name },
  };
}
