import type { Context } from '../../platform/index.ts';
import { readCredentials } from '../whatsapp/index.ts';

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

function findSource(ctx: Pick<Context, 'db'>, messageId: string) {
  return ctx.db.message.findUnique({ where: { id: messageId }, include: WITH_ACCOUNT });
}

export type Source = NonNullable<Awaited<ReturnType<typeof findSource>>>;

/**
 * A message with its files, its number, and the account the files can be read with: the one that
 * the message arrived by, even if the number has moved since.
 */
export async function readSource(
  ctx: Pick<Context, 'db'>,
  messageId: string,
): Promise<Source | null> {
  const source = await findSource(ctx, messageId);
  const { AccountSid: accountSid } = (source?.payload ?? {}) as { AccountSid?: string };
  const current = source?.conversation.number.providerAccount;
  if (!source || !current || !accountSid || accountSid === current.accountSid) return source;
  const providerAccount = await ctx.db.providerAccount.findFirst({ where: { accountSid } });
  if (!providerAccount) return source;
  const number = { ...source.conversation.number, providerAccount };
  return { ...source, conversation: { ...source.conversation, number } };
}

export function credentialsOf(ctx: Pick<Context, 'secrets'>, source: Source) {
  const account = source.conversation.number.providerAccount;
  if (!account) return null;
  const { authToken } = readCredentials(ctx, account);
  return { username: account.accountSid, password: authToken };
}
