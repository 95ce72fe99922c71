import { useMe } from '../api/index.ts';
import { formats } from '../ui/index.ts';

/** Converts costs, which are stored in US dollars, to the organisation's currency. */
export function useMoney() {
  const rate = useMe()?.organization.dollarRate ?? null;
  return {
    /** Null: no rate is set, and costs are shown in US dollars. */
    rate,
    /** The date of the rate. */
    day: rate ? formats.date(rate.on) : '',
    text: (usd: number) =>
      rate ? formats.money(usd * rate.rate, rate.currency) : formats.money(usd, 'USD'),
    inDollars: (usd: number) => formats.money(usd, 'USD'),
  };
}
