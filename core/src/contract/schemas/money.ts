import { z } from 'zod';

/** ISO 4217. */
export const Currency = z.string().regex(/^[A-Z]{3}$/, 'Three letters, as BRL');

/** What one US dollar, in which the services charge, is worth in another currency. */
export const DollarRate = z.object({
  currency: Currency,
  rate: z.number().positive().max(1_000_000),
  /** The day whose rate it is. */
  on: z.iso.date(),
});
export type DollarRate = z.infer<typeof DollarRate>;

/**
 * The rate by which costs are shown; null shows them in US dollars. A rate of another currency
 * than the one chosen since says nothing.
 */
export function rateInUse(settings: {
  currency: string;
  dollarRate: DollarRate | null;
}): DollarRate | null {
  const { currency, dollarRate } = settings;
  if (currency === 'USD' || dollarRate?.currency !== currency) return null;
  return dollarRate;
}
