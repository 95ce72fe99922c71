import { UpdateProviderAccount } from '@sosia/core/contract';

/** Messages per second as typed; null unless it is a whole number in the allowed range. */
export function readRate(text: string): number | null {
  if (!/^\d+$/.test(text.trim())) return null;
  const rate = UpdateProviderAccount.shape.messagesPerSecond.safeParse(Number(text));
  return rate.success ? (rate.data ?? null) : null;
}
