import type { Prisma } from '@sosia/prisma';
import { maySend } from '../channels/may-send.ts';
import {
  type Language,
  type OrganizationSettings,
  PersonaSettings,
  PLAIN_HANDOFF,
} from '../contract/index.ts';
import type { Context, ScopedDb } from '../platform/index.ts';
import { promptVariables } from './fill-variables.ts';
import { fillHandoffText } from './hand-over.ts';
import { preview } from './preview.ts';
import { withAttendance } from './with-attendance.ts';
import { writeOutbound } from './write-outbound.ts';

type TellContext = Pick<Context, 'clock' | 'organizationId'>;

/** What is known of who waits, and of the persona that speaks to them. */
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

/**
 * Tells somebody who waits too long that they are not forgotten, in the persona's words, in the
 * caller's transaction: only whom free text still reaches.
 */
export async function tellWaitingContact(
  tx: ScopedDb,
  ctx: TellContext,
  row: WaitingRow,
  organization: OrganizationSettings,
): Promise<void> {
  const now = ctx.clock.now();
  const { contact } = row;
  const message = { author: 'persona', kind: 'text', createdAt: now };
  const verdict = maySend({ message, conversation: row, contact, recentSends: [] }, now);
  if (verdict.kind === 'never') return;
  const body = await waitingText(tx, ctx, row, organization);
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

async function waitingText(
  tx: ScopedDb,
  ctx: TellContext,
  { number, contact, channel }: WaitingRow,
  organization: OrganizationSettings,
): Promise<string> {
  const stored = number.pinnedVersion ?? number.persona?.publishedVersion;
  if (!stored) return PLAIN_HANDOFF[organization.language].waiting;
  const settings = withAttendance(PersonaSettings.parse(stored.settings), organization);
  const locale: Language = settings.language === 'en' ? 'en' : 'pt-BR';
  const said = settings.handoff.waitingText.trim() || PLAIN_HANDOFF[locale].waiting;
  const { timeZone } = organization;
  const variables = promptVariables({
    persona: settings.identity,
    contactName: contact.name,
    channel,
    now: ctx.clock.now(),
    timeZone,
    locale,
  });
  return fillHandoffText({ ...ctx, db: tx }, said, { settings, timeZone, variables });
}
