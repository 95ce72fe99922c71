import type { Trace } from '../schemas/trace.ts';

export interface CostPart {
  /** What was paid for: text by a model, transcribed voice messages, a spoken answer. */
  kind: 'writing' | 'listening' | 'speaking';
  /** Null: the price is unknown. */
  usd: number | null;
}

export interface TraceCost {
  /** Only services that were used, in order. */
  parts: CostPart[];
  /** US dollars, summed over the known prices. */
  usd: number;
  /** Every price is known. */
  isComplete: boolean;
}

/** What an answer cost, from what its trace says about each service. */
export function traceCost(trace: Pick<Trace, 'model' | 'media' | 'speech'>): TraceCost {
  const { model, media, speech } = trace;
  const heard = media.flatMap(({ costUsd }) => (costUsd === undefined ? [] : [costUsd]));
  const parts: CostPart[] = [
    ...(model ? [{ kind: 'writing' as const, usd: model.costUsd }] : []),
    ...(heard.length > 0 ? [{ kind: 'listening' as const, usd: sum(heard) }] : []),
    ...(speech?.costUsd === undefined ? [] : [{ kind: 'speaking' as const, usd: speech.costUsd }]),
  ];
  const known = parts.flatMap(({ usd }) => (usd === null ? [] : [usd]));
  return {
    parts,
    usd: known.reduce((total, usd) => total + usd, 0),
    isComplete: known.length === parts.length,
  };
}

/** Null if any of them is null. */
function sum(costs: (number | null)[]): number | null {
  return costs.reduce((total, usd) => (total === null || usd === null ? null : total + usd), 0);
}
