import type { TransitionRow } from '../conversations/index.ts';

export type WhyNoTurn = 'answered' | 'not_the_persona' | 'claimed_by_another';

type TurnRow = Pick<TransitionRow, 'state' | 'unansweredSince'> &
  Partial<Pick<TransitionRow, 'turnLeaseUntil'>>;

/**
 * Why no turn may begin now; null when one may. The statement that takes the lease checks the same
 * again (claim-turn.ts): only there is it certain.
 */
export function whyNoTurn(row: TurnRow, now: Date): WhyNoTurn | null {
  if (!row.unansweredSince) return 'answered';
  if (row.state !== 'BOT_ACTIVE') return 'not_the_persona';
  // An expired lease belonged to a dead worker.
  const isLeased = row.turnLeaseUntil ? row.turnLeaseUntil >= now : false;
  return isLeased ? 'claimed_by_another' : null;
}

/** Whether a turn's answer still counts; the statement in write-turn.ts checks the same. */
export function mayCommit(
  row: Pick<TransitionRow, 'state' | 'turnLeaseToken'>,
  token: string,
): boolean {
  return row.state === 'BOT_ACTIVE' && row.turnLeaseToken === token;
}
