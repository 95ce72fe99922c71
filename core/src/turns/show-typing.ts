import { openPort, type SendingNumber } from '../channels/index.ts';
import type { Context } from '../platform/index.ts';

/** Twilio's indicator ends by itself after 25 s, or with the answer. */
const REFRESH_MS = 20_000;
/** An answer that comes sooner than this needs no indicator. */
const PATIENCE_MS = 300;

/**
 * Shows the contact that an answer to their message is being made, until the returned function is
 * called. Never awaited and never fatal: if it cannot be shown, the answer comes all the same.
 */
export function showTyping(
  ctx: Pick<Context, 'config' | 'secrets' | 'log'>,
  number: SendingNumber,
  providerMessageId: string | null | undefined,
): () => void {
  if (!providerMessageId) return () => undefined;
  const show = async () => {
    try {
      const port = await openPort(ctx, number);
      await port?.showTyping?.(providerMessageId);
    } catch (error) {
      ctx.log.debug({ providerMessageId, error: String(error) }, 'typing could not be shown');
    }
  };
  let timer = setTimeout(() => {
    void show();
    timer = setInterval(() => void show(), REFRESH_MS);
    timer.unref();
  }, PATIENCE_MS);
  return () => clearTimeout(timer);
}
