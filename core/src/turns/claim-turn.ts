import { Prisma } from '@sosia/prisma';
import { waitForBurst } from '../conversations/index.ts';
import { type Context, NOTIFIED, newId, queryRows, toldOf } from '../platform/index.ts';
import { type ClaimedTurn, StartedRow, type StartedTurn } from './claimed-turn.ts';
import { readClaim } from './read-claim.ts';
import { whyNoTurn } from './turn-conditions.ts';

/** How long (ms) a claim lasts without a heartbeat; then another worker may take the turn. */
export const LEASE_MS = 20_000;

export type ClaimResult =
  | { kind: 'claimed'; turn: ClaimedTurn }
  /** The burst may continue: look again in `delay` ms. */
  | { kind: 'too_early'; delay: number }
  /** Answered, taken by a person, claimed by another worker, or there is nobody to answer. */
  | { kind: 'nothing_to_do'; reason: string };

type ClaimContext = Pick<Context, 'db' | 'clock' | 'organizationId' | 'log' | 'prisma'>;

/**
 * Claims every unanswered message of a conversation for one turn. Only one claim exists at a time,
 * whatever the queue does: it is a row whose expiry a living worker keeps extending.
 */
export async function claimTurn(ctx: ClaimContext, conversationId: string): Promise<ClaimResult> {
  const now = ctx.clock.now();
  const facts = await readClaim(ctx, conversationId);
  const whyNot = facts ? whyNoTurn(facts, now) : 'answered';
  if (!facts?.unansweredSince || whyNot) return { kind: 'nothing_to_do', reason: `${whyNot}` };
  if (facts.optedOutAt || facts.blockedAt) {
    await ctx.db.conversation.updateMany({
      where: { id: conversationId },
      data: { unansweredSince: null, answeredThrough: facts.lastPosition },
    });
    return { kind: 'nothing_to_do', reason: 'not_wanted' };
  }
  const { answering, numberId } = facts;
  if (!answering || !facts.isNumberActive) {
    ctx.log.warn({ conversationId, numberId }, 'no published persona answers this number');
    return { kind: 'nothing_to_do', reason: 'no_persona' };
  }
  const newestAt = facts.lastInboundAt ?? now;
  const { timing } = answering.settings;
  const burst = { firstAt: facts.unansweredSince, newestAt, timing };
  const delay = waitForBurst(burst, now);
  if (delay > 0) return { kind: 'too_early', delay };
  const started = await startTurn(ctx, { conversationId, persona: answering.persona });
  if (!started) return { kind: 'nothing_to_do', reason: 'claimed_by_another' };
  return { kind: 'claimed', turn: { ...facts, ...answering, ...started } };
}

/**
 * Takes the lease if nobody holds it, writes the turn, and reads what it is to answer, in one
 * statement. Later messages belong to the next turn. A turn that a dead worker left behind answered
 * nothing. Consoles are told that an answer is being made.
 */
export async function startTurn(
  ctx: ClaimContext,
  turn: Pick<ClaimedTurn, 'conversationId' | 'persona'>,
): Promise<StartedTurn | null> {
  const now = ctx.clock.now();
  const ids = { turnId: newId(), token: newId() };
  const until = new Date(now.getTime() + LEASE_MS);
  const [row] = await queryRows(ctx.db, StartedRow)`/* claim-turn */
    with leased as (
      update conversations set turn_lease_token = ${ids.token}::uuid,
        turn_lease_until = ${until}::timestamptz, updated_at = ${now}::timestamptz
      where id = ${turn.conversationId}::uuid and organization_id = ${ctx.organizationId}::uuid
        and state = 'BOT_ACTIVE' and unanswered_since is not null
        and (turn_lease_until is null or turn_lease_until < ${now}::timestamptz)
      returning id, organization_id, answered_through, last_position
    ), left_behind as (
      update turns t set state = 'discarded', finished_at = ${now}::timestamptz
      from leased where t.conversation_id = leased.id and t.state = 'running'
    ), started as (
      insert into turns
        (id, organization_id, conversation_id, persona_id, persona_version_id, started_at)
      select ${ids.turnId}::uuid, organization_id, id, ${turn.persona.id}::uuid,
        ${turn.persona.versionId}::uuid, ${now}::timestamptz
      from leased
    ), ${toldOf(TYPING)}
    select answered_through as "answeredThrough", last_position as "lastPosition",
      (select coalesce(jsonb_agg(to_jsonb(m) order by m.position), '[]')
       from (select id, position, kind, body, details, provider_message_id as "providerMessageId"
             from messages
             where conversation_id = leased.id and direction = 'inbound'
               and position > leased.answered_through) as m) as messages,
      ${NOTIFIED} as told
    from leased`;
  return row ? { ...row, ...ids } : null;
}

const TYPING = Prisma.sql`select organization_id, 'typing',
  jsonb_build_object('conversationId', id, 'isTyping', true) from leased`;

/** Keeps a claim alive while the answer is made; call the returned function to stop. */
export function keepLease(
  ctx: Pick<Context, 'db' | 'clock' | 'log'>,
  turn: Pick<ClaimedTurn, 'conversationId' | 'token'>,
): () => void {
  const timer = setInterval(() => {
    const until = new Date(ctx.clock.now().getTime() + LEASE_MS);
    ctx.db.conversation
      .updateMany({
        where: { id: turn.conversationId, turnLeaseToken: turn.token },
        data: { turnLeaseUntil: until },
      })
      .catch((error) => ctx.log.warn({ error: String(error) }, 'a turn could not be kept alive'));
  }, LEASE_MS / 4);
  timer.unref();
  return () => clearInterval(timer);
}
