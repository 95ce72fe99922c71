import type { Prisma } from '@sosia/prisma';
import {
  fixedLanguage,
  type OrganizationSettings,
  PersonaSettings,
  PLAIN_HANDOFF,
} from '../contract/index.ts';
import { preview, withAttendance, writeOutbound } from '../conversations/index.ts';
import { maySend } from '../outbox/index.ts';
import { answeringVersion } from '../personas/index.ts';
import type { Context, ScopedDb } from '../platform/index.ts';
import { fillHandoffText, handoffWords } from '../turns/answer/index.ts';

type TellContext = Pick<Context, 'clock' | 'organizationId'>;

/** What is read about a waiting contact, and about the persona that speaks to them. */
export const WITH_PERSONA = {
  contact: {
    select: { name: true, optedOutAt: true, blockedAt: true, mutedUntil: true },
  },
  number: {
    select: {
      pinnedVersion: { select: { settings: true } },
      persona: { select: { publishedVersion: { select: { settings: true } } } },
    },
  },
} as const;

export type WaitingRow = Prisma.ConversationGetPayload<{ include: typeof WITH_PERSONA }>;

/** A person was called for them; or they have waited too long, and are not forgotten. */
export type ContactNews = 'called' | 'still_waiting';

/**
 * Tells a contact who waits for a person how things stand, in the persona's words, in the caller's
 * transaction. Only contacts whom free text still reaches are told. The caller enqueues
 * `send-messages` afterwards.
 */
export async function tellContact(
  tx: ScopedDb,
  ctx: TellContext,
  row: WaitingRow,
  { news, organization }: { news: ContactNews; organization: OrganizationSettings },
): Promise<void> {
  const now = ctx.clock.now();
  const { contact } = row;
  const message = { author: 'persona', kind: 'text' as const, createdAt: now };
  const verdict = maySend({ message, conversation: row, contact, recentSends: [] }, now);
  if (verdict.kind === 'never') return;
  const body = await textOf(tx, ctx, row, { news, organization });
  const { lastPosition } = await tx.conversation.update({
    where: { id: row.id },
    data: {
      lastPosition: { increment: 1 },
      lastMessageAt: now,
      lastMessagePreview: preview({ kind: 'text', body }),
    },
    select: { lastPosition: true },
  });
  const parts = [{ body }];
  await writeOutbound(tx, ctx, { conversationId: row.id, author: 'persona', lastPosition, parts });
}

async function textOf(
  tx: ScopedDb,
  ctx: TellContext,
  { number, contact, channel }: WaitingRow,
  { news, organization }: { news: ContactNews; organization: OrganizationSettings },
): Promise<string> {
  const settings = withAttendance(settingsOf(number, organization), organization);
  const { timeZone } = organization;
  const { waitingText } = settings.handoff;
  const said =
    news === 'called'
      ? handoffWords({ settings, timeZone }, ctx.clock.now()).text
      : waitingText.trim() || PLAIN_HANDOFF[fixedLanguage(settings.language)].waiting;
  return fillHandoffText({ ...ctx, db: tx }, said, { settings, timeZone, contact, channel });
}

/** The persona's settings; if none is published, plain words in the organisation's language. */
function settingsOf(
  { pinnedVersion, persona }: WaitingRow['number'],
  { language }: OrganizationSettings,
): PersonaSettings {
  const stored = answeringVersion(pinnedVersion, persona?.publishedVersion);
  return PersonaSettings.parse(stored?.settings ?? { identity: { name: '-' }, language });
}
