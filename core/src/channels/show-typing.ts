import type { Context } from '../platform/index.ts';
import { openPort } from './open-port.ts';

/** Twilio's indicator ends by itself after 25 s, or with the answer. */
const REFRESH_MS = 20_000;

/**
 * Shows the person that an answer to their message is being made, until the result is called. Never
 * waited for and never fatal: who cannot be shown it gets the answer all the same.
 */
export function showTyping(
  ctx: Pick<Context, 'db' | 'config' | 'secrets' | 'log'>,
  messageId: string | undefined,
): () => void {
  if (!messageId) return () => undefined;
  const show = () => {
    send(ctx, messageId).catch((error) =>
      ctx.log.debug({ messageId, error: String(error) }, 'typing could not be shown'),
    );
  };
  show();
  const timer = setInterval(show, REFRESH_MS);
  timer.unref();
  return () => clearInterval(timer);
}

async function send(
  ctx: Pick<Context, 'db' | 'config' | 'secrets'>,
  messageId: string,
): Promise<void> {
  const message = await ctx.db.message.findUnique({
    where: { id: messageId },
    select: {
      providerMessageId: true,
      conversation: { select: { number: { include: { providerAccount: true } } } },
    },
  });
  if (!message?.providerMessageId) return;
  const port = await openPort(ctx, message.conversation.number);
  await port?.showTyping?.(message.providerMessageId);
}
