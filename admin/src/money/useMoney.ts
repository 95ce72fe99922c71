import { useMe } from '../api/me.ts';
import { useFormats } from '../ui/formats.ts';

/** Costs, which are kept in US dollars, in the organisation's currency. */
export function useMoney() {
  const formats = useFormats();
  const rate = useMe()?.organization.dollarRate ?? null;
  return {
    /** Null: no rate is set, and costs are shown in US dollars. */
    rate,
    /** Whose rate it is. */
    day: rate ? formats.date(rate.on) : '',
    text: (usd: number) =>
      rate ? formats.money(usd * rate.rate, rate.currency) : formats.money(usd, 'USD'),
    inDollars: (usd: number) => formats.money(usd, 'USD'),
  };
}
