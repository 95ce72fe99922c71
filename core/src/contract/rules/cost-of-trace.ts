import type { Trace } from '../schemas/trace.ts';
import { traceCost } from './trace-cost.ts';

/**
 * What a turn cost, in millionths of a US dollar, as stored in its row: the model's text, the
 * transcription of voice messages, and the spoken answer. Anything without a known price counts as
 * zero.
 */
export function costOfTrace(trace: Pick<Trace, 'model' | 'media' | 'speech'>): number {
  return Math.round(traceCost(trace).usd * 1_000_000);
}
