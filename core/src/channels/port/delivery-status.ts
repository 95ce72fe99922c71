import { DeliveryStatus } from '../../contract/index.ts';

/** How far along a message is. Callbacks come twice and out of order; it only moves forward. */
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
 * The status after hearing of another. Never goes back; `delivered` and `read` are proof against a
 * failure that was reported earlier or later.
 */
export function laterStatus(current: DeliveryStatus, heard: DeliveryStatus): DeliveryStatus {
  return RANK[heard] > RANK[current] ? heard : current;
}

/**
 * The statuses that hearing of `heard` moves on from: as the condition of an update, so that two
 * that come at once leave the later one, whoever writes last.
 */
export function earlierThan(heard: DeliveryStatus): DeliveryStatus[] {
  return DeliveryStatus.options.filter((status) => RANK[heard] > RANK[status]);
}

/** Somebody has it on their phone: its number can send. */
export function hasArrived(status: DeliveryStatus): boolean {
  return status === 'delivered' || status === 'read';
}

/** Nothing has been heard of it from the provider. */
export const UNHEARD: DeliveryStatus[] = ['pending', 'sending', 'unknown'];
