import type { Trace } from '../schemas/trace.ts';

export interface CostPart {
  /** What was paid for: words by a model, voice messages written down, an answer spoken. */
  kind: 'writing' | 'listening' | 'speaking';
  /** Null: the price is not known. */
  usd: number | null;
}

export interface TraceCost {
  /** Only what was used, in order. */
  parts: CostPart[];
  /** US dollars, of what is known. */
  usd: number;
  /** Every price is known. */
  isComplete: boolean;
}

/** What an answer cost, from what its trace says of each service. */
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

/** Null as soon as one of them is. */
function sum(costs: (number | null)[]): number | null {
  return costs.reduce((total, usd) => (total === null || usd === null ? null : total + usd), 0);
}
