import type { SendSimulatorMessage } from '../../contract/index.ts';
import { type ReceivedMessage, receiveMessage } from '../../conversations/index.ts';
import { type Context, NotFoundError } from '../../platform/index.ts';

export function simulatorAddress(personaId: string): string {
  return `simulator:${personaId}`;
}

/** What the simulator's channel calls a visitor. */
export function visitorUserId(visitorId: string): string {
  return `visitor:${visitorId}`;
}

/**
 * A message written in the simulator goes the way of every other: kept once under its id, answered
 * by a job. Throws `NotFoundError` for a persona that is not there.
 */
export async function sendSimulatorMessage(
  ctx: Context,
  input: SendSimulatorMessage,
): Promise<ReceivedMessage> {
  const number = await ctx.db.number.findUnique({
    where: {
      organizationId_address: {
        organizationId: ctx.organizationId,
        address: simulatorAddress(input.personaId),
      },
    },
    select: { id: true },
  });
  if (!number) throw new NotFoundError('Persona');
  return receiveMessage(ctx, {
    numberId: number.id,
    channel: 'simulator',
    identities: [{ kind: 'user_id', providerUserId: visitorUserId(input.visitorId) }],
    phone: null,
    profileName: input.visitorName,
    providerMessageId: `simulator-in-${input.messageId}`,
    kind: 'text',
    body: input.text,
    payload: {},
    details: {},
    wantsAnswer: true,
  });
}
