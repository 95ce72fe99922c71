import { z } from 'zod';

/** ISO 4217. */
export const Currency = z.string().regex(/^[A-Z]{3}$/, 'Three letters, as BRL');

/** The value of one US dollar, the currency the services charge in, in another currency. */
export const DollarRate = z.object({
  currency: Currency,
  rate: z.number().positive().max(1_000_000),
  /** The day the rate is from. */
  on: z.iso.date(),
});
export type DollarRate = z.infer<typeof DollarRate>;

/**
 * The rate used to show costs; null shows them in US dollars. A rate for a currency other than the
 * one now chosen is ignored.
 */
export function rateInUse(settings: {
  currency: string;
  dollarRate: DollarRate | null;
}): DollarRate | null {
  const { currency, dollarRate } = settings;
  if (currency === 'USD' || dollarRate?.currency !== currency) return null;
  return dollarRate;
}
