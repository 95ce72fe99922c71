/** What one kind of failure asks for. */
export interface FailureRemedy {
  /** Null: trying again by itself would not help. Waits grow with each attempt, up to the cap. */
  retry: { afterMs: number; growth: number; capMs: number } | null;
  /** Attempts in all, where fewer than usual make sense. */
  attempts?: number;
  /**
   * Reported of a message that had been taken, it says for sure that nobody got it, and that
   * another attempt is worth it. Without this, such a message is left to a person.
   */
  isRetriedWhenReported?: true;
  /** What it says about the person. */
  effect?: 'block' | 'opt_out';
  /** Our own word for it, where we have one. */
  code?: string;
  /** The number is in trouble, not only this message. */
  isAlert?: true;
}
