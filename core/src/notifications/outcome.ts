/** The outcome of one attempt to reach somebody outside. */
export type Outcome =
  | { kind: 'sent'; responseCode: number | null }
  /** `isPassing`: retrying may help. */
  | { kind: 'failed'; responseCode: number | null; error: string; isPassing: boolean };

export const failed = (
  error: string,
  { responseCode = null, isPassing }: { responseCode?: number | null; isPassing: boolean },
): Outcome => ({ kind: 'failed', responseCode, error, isPassing });
