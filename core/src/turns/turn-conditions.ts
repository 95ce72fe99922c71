import type { TransitionRow } from '../conversations/index.ts';

export type WhyNoTurn = 'answered' | 'not_the_persona' | 'claimed_by_another';

type TurnRow = Pick<TransitionRow, 'state' | 'unansweredSince'> &
  Partial<Pick<TransitionRow, 'turnLeaseUntil'>>;

/**
 * Why no turn may begin now; null when one may. Whoever begins one asks the same again in the
 * statement that takes the lease (claim-turn.ts): only there it is certain.
 */
export function whyNoTurn(row: TurnRow, now: Date): WhyNoTurn | null {
  if (!row.unansweredSince) return 'answered';
  if (row.state !== 'BOT_ACTIVE') return 'not_the_persona';
  // A lease that ran out was a dead worker's.
  const isLeased = row.turnLeaseUntil ? row.turnLeaseUntil >= now : false;
  return isLeased ? 'claimed_by_another' : null;
}

/** Whether the answer of a turn still counts; the statement of write-turn.ts asks the same. */
export function mayCommit(
  row: Pick<TransitionRow, 'state' | 'turnLeaseToken'>,
  token: string,
): boolean {
  return row.state === 'BOT_ACTIVE' && row.turnLeaseToken === token;
}
