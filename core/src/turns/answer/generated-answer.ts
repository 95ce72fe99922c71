import type { Trace } from '../../contract/index.ts';

export interface GeneratedAnswer {
  text: string;
  trace: Trace;
  /** Whether a person is called; the trace's `handoff` says why. */
  isHandoff: boolean;
  /** Whether every model failed; `text` is then the persona's fallback. */
  isFailure: boolean;
}
