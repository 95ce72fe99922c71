import type { SendingNumber } from '../channels/open-port.ts';
import { PersonaSettings } from '../contract/index.ts';
import { readOrganizationSettings } from '../identity/index.ts';
import { type Context, newId } from '../platform/index.ts';
import { waitForBurst } from './burst.ts';

/** A claim stands this long without a heartbeat; then another worker may take the turn. */
export const LEASE_MS = 20_000;

export interface ClaimedTurn {
  turnId: string;
  token: string;
  conversationId: string;
  channel: string;
  persona: { id: string; versionId: string; versionNumber: number };
  settings: PersonaSettings;
  contact: { id: string; name: string };
  timeZone: string;
  summary: string;
  summarizedThrough: number;
  answeredThrough: number;
  /** Of the newest message there is. */
  lastPosition: number;
  /** Oldest first; what this turn answers, all of it. */
  messages: {
    id: string;
    position: number;
    kind: string;
    body: string;
    details: unknown;
    providerMessageId: string | null;
  }[];
  /** What the number answers with. */
  sender: SendingNumber;
}

export type ClaimResult =
  | { kind: 'claimed'; turn: ClaimedTurn }
  /** The burst may go on: look again in `delay` ms. */
  | { kind: 'too_early'; delay: number }
  /** Answered, taken by a person, claimed by another worker, or nobody is there to answer. */
  | { kind: 'nothing_to_do'; reason: string };

type ClaimContext = Pick<Context, 'db' | 'clock' | 'organizationId' | 'log' | 'prisma'>;

const WITH_PERSONA = {
  contact: { select: { id: true, name: true, optedOutAt: true, blockedAt: true } },
  number: {
    select: {
      isActive: true,
      channel: true,
      providerAccount: { select: { accountSid: true, credentials: true } },
      pinnedVersion: true,
      persona: { select: { id: true, publishedVersion: true } },
    },
  },
} as const;

/**
 * Claims every unanswered message of a conversation for one turn. Only one claim stands at a time,
 * whatever the queue does: it is a row, with an end that a living worker keeps moving.
 */
export async function claimTurn(ctx: ClaimContext, conversationId: string): Promise<ClaimResult> {
  const now = ctx.clock.now();
  const conversation = await ctx.db.conversation.findUnique({
    where: { id: conversationId },
    include: WITH_PERSONA,
  });
  if (!conversation?.unansweredSince) return { kind: 'nothing_to_do', reason: 'answered' };
  if (conversation.state !== 'BOT_ACTIVE')
    return { kind: 'nothing_to_do', reason: 'not_the_persona' };
  const { number, contact } = conversation;
  if (contact.optedOutAt || contact.blockedAt) {
    await ctx.db.conversation.updateMany({
      where: { id: conversationId },
      data: { unansweredSince: null, answeredThrough: conversation.lastPosition },
    });
    return { kind: 'nothing_to_do', reason: 'not_wanted' };
  }
  const version = number.pinnedVersion ?? number.persona?.publishedVersion;
  if (!version || !number.isActive) {
    ctx.log.warn(
      { conversationId, numberId: conversation.numberId },
      'no published persona answers this number',
    );
    return { kind: 'nothing_to_do', reason: 'no_persona' };
  }
  const settings = PersonaSettings.parse(version.settings);
  const newestAt = conversation.lastInboundAt ?? now;
  const burst = { firstAt: conversation.unansweredSince, newestAt, timing: settings.timing };
  const delay = waitForBurst(burst, now);
  if (delay > 0) return { kind: 'too_early', delay };

  const token = newId();
  const leased = await ctx.db.conversation.updateMany({
    where: {
      id: conversationId,
      state: 'BOT_ACTIVE',
      unansweredSince: { not: null },
      OR: [{ turnLeaseUntil: null }, { turnLeaseUntil: { lt: now } }],
    },
    data: { turnLeaseToken: token, turnLeaseUntil: new Date(now.getTime() + LEASE_MS) },
  });
  if (leased.count === 0) return { kind: 'nothing_to_do', reason: 'claimed_by_another' };
  const { timeZone } = await readOrganizationSettings(ctx);
  const turn = await startTurn(ctx, conversationId, {
    personaId: version.personaId,
    versionId: version.id,
  });
  return {
    kind: 'claimed',
    turn: {
      ...turn,
      token,
      conversationId,
      channel: conversation.channel,
      persona: { id: version.personaId, versionId: version.id, versionNumber: version.number },
      settings,
      contact,
      sender: number,
      timeZone,
      summary: conversation.summary,
      summarizedThrough: conversation.summarizedThrough,
    },
  };
}

/** Read after the lease is held: what came before it belongs to this turn, what comes after not. */
async function startTurn(
  ctx: ClaimContext,
  conversationId: string,
  persona: { personaId: string; versionId: string },
) {
  const { answeredThrough, lastPosition } = await ctx.db.conversation.findUniqueOrThrow({
    where: { id: conversationId },
    select: { answeredThrough: true, lastPosition: true },
  });
  const messages = await ctx.db.message.findMany({
    where: { conversationId, direction: 'inbound', position: { gt: answeredThrough } },
    orderBy: { position: 'asc' },
    select: {
      id: true,
      position: true,
      kind: true,
      body: true,
      details: true,
      providerMessageId: true,
    },
  });
  // A turn that a dead worker left behind answered nothing.
  await ctx.db.turn.updateMany({
    where: { conversationId, state: 'running' },
    data: { state: 'discarded', finishedAt: ctx.clock.now() },
  });
  const turnId = newId();
  await ctx.db.turn.create({
    data: {
      id: turnId,
      organizationId: ctx.organizationId,
      conversationId,
      personaId: persona.personaId,
      personaVersionId: persona.versionId,
      startedAt: ctx.clock.now(),
    },
  });
  return { turnId, messages, answeredThrough, lastPosition };
}

/** Keeps a claim alive while the answer is made; call the result to stop. */
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
