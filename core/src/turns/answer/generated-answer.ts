import type { Trace } from '../../contract/index.ts';

export interface GeneratedAnswer {
  text: string;
  trace: Trace;
  /** A person is called; the trace's `handoff` says why. */
  isHandoff: boolean;
  /** Every model failed; `text` is the persona's fallback. */
  isFailure: boolean;
}
