import type { Trace } from '../schemas/trace.ts';
import { traceCost } from './trace-cost.ts';

/**
 * What a turn cost, in millionths of a US dollar, as its row keeps it: the model's words, what was
 * written down of voice messages, and the spoken answer. What has no known price counts nothing.
 */
export function costOfTrace(trace: Pick<Trace, 'model' | 'media' | 'speech'>): number {
  return Math.round(traceCost(trace).usd * 1_000_000);
}
