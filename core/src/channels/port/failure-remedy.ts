/** How to handle one kind of failure. */
export interface FailureRemedy {
  /** Null: a retry would not help. The wait grows with each attempt, up to the cap. */
  retry: { afterMs: number; growth: number; capMs: number } | null;
  /** Total attempts, where fewer than usual make sense. */
  attempts?: number;
  /**
   * Set when a report of this failure proves that nobody got the message, and another attempt is
   * worth it. Without it, a message that the provider had accepted is left to a person.
   */
  isRetriedWhenReported?: true;
  /** What the failure says about the person. */
  effect?: 'block' | 'opt_out';
  /** Our own name for the code, where we have one. */
  code?: string;
  /** The number itself is in trouble, not only this message. */
  isAlert?: true;
}
