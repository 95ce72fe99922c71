import { Prisma } from '@sosia/prisma';
import type { LogFilters, LogHappening, LogProblem } from '../../contract/index.ts';
import { ANSWERED, HANDED_OFF, SEND_FAILED } from '../../conversations/index.ts';
import { matchesContact, matchesWords, wordsQuery } from '../../platform/index.ts';

/** The same condition as in the index `turns_answer_failed`. */
export const ANSWER_FAILED = Prisma.sql`(t.state = 'failed' or t.trace->>'mode' = 'fallback')`;
/** The same condition as in the index `turns_nothing_found`. */
export const NOTHING_FOUND = Prisma.sql`t.trace->'retrieval'->>'outcome' in ('nothing', 'below_threshold')`;

export interface Place {
  organizationId: string;
  /** The time zone in which days are meant. */
  timeZone: string;
}

/**
 * The conditions, all required, on a message `m` of `messagesWith`; the statement restricts the
 * organisation.
 */
export function logConditions(place: Place, filters: LogFilters): Prisma.Sql[] {
  const { organizationId } = place;
  const org = Prisma.sql`${organizationId}::uuid`;
  const conditions: Prisma.Sql[] = [];
  if (filters.happened) conditions.push(happened(filters.happened, place, filters));
  else conditions.push(...dates(Prisma.sql`m.created_at`, place, filters));
  const talks = conversationConditions(org, filters);
  if (talks.length > 0) {
    conditions.push(Prisma.sql`m.conversation_id in (select c.id from conversations c
      where c.organization_id = ${org} and ${Prisma.join(talks, ' and ')})`);
  }
  if (filters.author) conditions.push(Prisma.sql`m.author::text = ${filters.author}::text`);
  if (filters.personaId) conditions.push(ofPersona(org, filters.personaId));
  if (filters.versionId) {
    conditions.push(Prisma.sql`m.turn_id in (select t.id from turns t
      where t.organization_id = ${org} and t.persona_version_id = ${filters.versionId}::uuid)`);
  }
  if (filters.attendantId) {
    conditions.push(Prisma.sql`(m.author_user_id = ${filters.attendantId}::uuid
      or m.conversation_id in (select c.id from conversations c
        where c.organization_id = ${org} and c.assignee_id = ${filters.attendantId}::uuid))`);
  }
  if (filters.problem) conditions.push(problem(org, filters.problem));
  return conditions;
}

/** Days begin at midnight in the organisation's time zone. */
function dates(at: Prisma.Sql, { timeZone }: Place, { from, to }: LogFilters): Prisma.Sql[] {
  const conditions = [];
  if (from) {
    conditions.push(
      Prisma.sql`${at} >= (${from}::text::date)::timestamp at time zone ${timeZone}::text`,
    );
  }
  if (to) {
    conditions.push(
      Prisma.sql`${at} < (${to}::text::date + 1)::timestamp at time zone ${timeZone}::text`,
    );
  }
  return conditions;
}

/** The message is in a conversation to which this happened on these days. */
function happened(what: LogHappening, place: Place, filters: LogFilters): Prisma.Sql {
  const org = Prisma.sql`${place.organizationId}::uuid`;
  if (what === 'answered') {
    const days = dates(Prisma.sql`m.created_at`, place, filters);
    const conditions = [Prisma.sql`m.organization_id = ${org}`, ANSWERED, ...days];
    return Prisma.sql`m.conversation_id in (select m.conversation_id from messages m
      where ${Prisma.join(conditions, ' and ')})`;
  }
  const days = dates(Prisma.sql`e.created_at`, place, filters);
  const conditions = [Prisma.sql`e.organization_id = ${org}`, HANDED_OFF, ...days];
  return Prisma.sql`m.conversation_id in (select e.conversation_id from conversation_events e
    where ${Prisma.join(conditions, ' and ')})`;
}

const COLUMNS = Prisma.sql`m.id, m.organization_id, m.conversation_id, m.created_at, m.direction,
  m.author, m.author_user_id, m.turn_id, m.status, m.error_code`;

/**
 * The messages `m` to which the conditions apply: all, or those with the words. `offset 0` keeps
 * the two steps apart. Otherwise Postgres would walk from the newest message on and split each into
 * words, which is quick for a common word and takes seconds for a rare one.
 */
export function messagesWith({ organizationId }: Place, typed: string | undefined): Prisma.Sql {
  if (!typed) return Prisma.sql`messages m`;
  const query = wordsQuery(typed);
  const org = Prisma.sql`${organizationId}::uuid`;
  const hasWords = query
    ? Prisma.sql`(${matchesWords('m.body', query)} or m.id = any(array(
        select a.message_id from attachments a
        where a.organization_id = ${org} and a.message_id is not null
          and a.transcript is not null and ${matchesWords('a.transcript', query)})))`
    : Prisma.sql`false`;
  return Prisma.sql`(select ${COLUMNS} from messages m
    where m.organization_id = ${org} and ${hasWords} offset 0) m`;
}

function conversationConditions(org: Prisma.Sql, filters: LogFilters): Prisma.Sql[] {
  const { contact, contactId, numberId, state, outcome, channel } = filters;
  const conditions = [];
  if (contactId) conditions.push(Prisma.sql`c.contact_id = ${contactId}::uuid`);
  if (numberId) conditions.push(Prisma.sql`c.number_id = ${numberId}::uuid`);
  if (state) conditions.push(Prisma.sql`c.state::text = ${state}::text`);
  if (channel) conditions.push(Prisma.sql`c.channel::text = ${channel}::text`);
  if (outcome) {
    conditions.push(Prisma.sql`(c.outcome_kind = ${outcome}::text
      or strpos(lower(c.outcome), lower(${outcome}::text)) > 0)`);
  }
  if (contact) {
    conditions.push(Prisma.sql`c.contact_id in (select c.id from contacts c
      where c.organization_id = ${org} and ${matchesContact(contact)})`);
  }
  return conditions;
}

/** A message that no turn has answered belongs to the persona of the number it came to. */
function ofPersona(org: Prisma.Sql, personaId: string): Prisma.Sql {
  return Prisma.sql`(m.turn_id in (select t.id from turns t
      where t.organization_id = ${org} and t.persona_id = ${personaId}::uuid)
    or (m.turn_id is null and m.conversation_id in (select c.id from conversations c
      join numbers n on n.id = c.number_id
      where c.organization_id = ${org} and n.persona_id = ${personaId}::uuid)))`;
}

/**
 * An answer's trouble is shown at the question it was to answer. Such turns are few, so they are
 * found first.
 */
function problem(org: Prisma.Sql, kind: LogProblem): Prisma.Sql {
  if (kind === 'send_failed') return SEND_FAILED;
  const trouble = kind === 'answer_failed' ? ANSWER_FAILED : NOTHING_FOUND;
  return Prisma.sql`(m.direction = 'inbound' and m.turn_id = any(array(select t.id from turns t
    where t.organization_id = ${org} and ${trouble})))`;
}
