import { UpdateProviderAccount } from '@sosia/core/contract';

/** Messages a second as somebody wrote them; null for what is no whole number in the range. */
export function readRate(text: string): number | null {
  if (!/^\d+$/.test(text.trim())) return null;
  const rate = UpdateProviderAccount.shape.messagesPerSecond.safeParse(Number(text));
  return rate.success ? (rate.data ?? null) : null;
}
