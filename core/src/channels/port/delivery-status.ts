import { DeliveryStatus } from '../../contract/index.ts';

/** The order of statuses. Callbacks may be repeated or out of order; status only moves forward. */
const RANK: Record<DeliveryStatus, number> = {
  received: 0,
  pending: 0,
  sending: 1,
  unknown: 1,
  queued: 2,
  sent: 3,
  failed: 4,
  undelivered: 4,
  delivered: 5,
  read: 6,
};

/**
 * The status after a new one is reported. Never goes back; `delivered` and `read` override a
 * failure that was reported earlier or later.
 */
export function laterStatus(current: DeliveryStatus, heard: DeliveryStatus): DeliveryStatus {
  return RANK[heard] > RANK[current] ? heard : current;
}

/**
 * The statuses that a report of `heard` moves on from. Used as the condition of an update, so that
 * of two concurrent reports the later status wins, whichever is written last.
 */
export function earlierThan(heard: DeliveryStatus): DeliveryStatus[] {
  return DeliveryStatus.options.filter((status) => RANK[heard] > RANK[status]);
}

/** Whether somebody received it on their phone, which proves that the number can send. */
export function hasArrived(status: DeliveryStatus): boolean {
  return status === 'delivered' || status === 'read';
}

/** The provider has reported nothing about it yet. */
export const UNHEARD: DeliveryStatus[] = ['pending', 'sending', 'unknown'];
