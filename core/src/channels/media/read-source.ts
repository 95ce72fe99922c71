import type { Context } from '../../platform/index.ts';
import { readCredentials } from '../twilio/client.ts';

const WITH_ACCOUNT = {
  attachments: { orderBy: { id: 'asc' } },
  conversation: {
    select: {
      number: {
        select: {
          providerAccount: true,
          pinnedVersion: { select: { settings: true } },
          persona: { select: { publishedVersion: { select: { settings: true } } } },
        },
      },
    },
  },
} as const;

/** A message with its files, and the number whose account they can be read with. */
export function readSource(ctx: Pick<Context, 'db'>, messageId: string) {
  return ctx.db.message.findUnique({ where: { id: messageId }, include: WITH_ACCOUNT });
}

export type Source = NonNullable<Awaited<ReturnType<typeof readSource>>>;

export function credentialsOf(ctx: Pick<Context, 'secrets'>, source: Source) {
  const account = source.conversation.number.providerAccount;
  if (!account) return null;
  const { authToken } = readCredentials(ctx, account);
  return { username: account.accountSid, password: authToken };
}
