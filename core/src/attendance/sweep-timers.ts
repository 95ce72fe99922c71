import { OrganizationSettings, type TimeoutSettings } from '../contract/index.ts';
import { contextFor, type Platform } from '../platform/index.ts';
import { actOnTimers } from './act-on-timers.ts';
import { readTimers, type TimerRow } from './read-timers.ts';

const BATCH = 200;
const MINUTE_MS = 60_000;
const WINDOW_MINUTES = 24 * 60;

/**
 * Carries out what is due by the timeouts of each organisation. The rows record what was done:
 * however many processes sweep, and whenever one of them dies, each thing is done once.
 */
export async function sweepTimers(platform: Platform): Promise<void> {
  const organizations = await platform.prisma.organization.findMany({
    select: { id: true, settings: true },
  });
  for (const { id, settings } of organizations) {
    const { timeouts } = OrganizationSettings.parse(settings);
    await sweepOrganization(platform, id, timeouts);
  }
}

async function sweepOrganization(
  platform: Platform,
  organizationId: string,
  timeouts: TimeoutSettings,
): Promise<void> {
  const ctx = contextFor(platform, organizationId);
  let last = '00000000-0000-0000-0000-000000000000';
  for (;;) {
    const rows = await readCandidates(platform, { organizationId, timeouts, after: last });
    const timers = await readTimers(ctx, rows);
    const now = platform.clock.now();
    for (const { id } of rows) {
      if (!timers.get(id)?.some(({ dueAt }) => dueAt <= now)) continue;
      try {
        await actOnTimers(ctx, id);
      } catch (error) {
        // It is due again at the next sweep; the others need not wait for it.
        platform.log.error({ conversationId: id, error: String(error) }, 'a timeout failed');
      }
    }
    last = rows.at(-1)?.id ?? last;
    if (rows.length < BATCH) return;
  }
}

/** Conversations for which something may be due, as far as a row can tell; `readTimers` decides. */
function readCandidates(
  { prisma, clock }: Pick<Platform, 'prisma' | 'clock'>,
  given: { organizationId: string; timeouts: TimeoutSettings; after: string },
): Promise<TimerRow[]> {
  const { waitingMinutes, attendantIdleMinutes, botIdleHours, windowWarningMinutes } =
    given.timeouts;
  const ago = (minutes: number) => ({
    lte: new Date(clock.now().getTime() - minutes * MINUTE_MS),
  });
  return prisma.conversation.findMany({
    where: {
      organizationId: given.organizationId,
      id: { gt: given.after },
      OR: [
        ...(waitingMinutes === null
          ? []
          : [
              {
                state: 'AWAITING_AGENT' as const,
                urgentSince: null,
                stateChangedAt: ago(waitingMinutes),
              },
            ]),
        ...(attendantIdleMinutes === null
          ? []
          : [{ state: 'AGENT_ACTIVE' as const, stateChangedAt: ago(attendantIdleMinutes) }]),
        ...(botIdleHours === null
          ? []
          : [
              {
                state: 'BOT_ACTIVE' as const,
                unansweredSince: null,
                lastMessageAt: ago(botIdleHours * 60),
              },
            ]),
        ...(windowWarningMinutes === null
          ? []
          : [
              {
                state: { in: ['AWAITING_AGENT' as const, 'AGENT_ACTIVE' as const] },
                channel: 'whatsapp' as const,
                lastInboundAt: {
                  ...ago(WINDOW_MINUTES - windowWarningMinutes),
                  gt: ago(WINDOW_MINUTES).lte,
                },
              },
            ]),
      ],
    },
    orderBy: { id: 'asc' },
    take: BATCH,
  });
}
