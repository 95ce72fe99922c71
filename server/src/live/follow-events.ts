import type { DeliveredEvent, LiveEvents } from '@sosia/core/platform';

/** A reader that is this many events behind is cut off; it reconnects and catches up. */
const LONGEST_QUEUE = 5000;

type Events = Pick<LiveEvents, 'subscribe' | 'since' | 'committedBefore'>;

/** Events since the reader subscribed that it has not read yet. */
interface Subscription {
  queue: DeliveredEvent[];
  /** Called when an event arrives. */
  wake: () => void;
  unsubscribe: () => void;
}

/**
 * Yields an organisation's events after the cursor (or, without one, from when this resolves) until
 * `signal` fires: in order, none twice, none lost.
 */
export async function followEvents(
  live: Events,
  organizationId: string,
  cursor: string | undefined,
  signal: AbortSignal,
): Promise<AsyncGenerator<DeliveredEvent>> {
  const subscription: Subscription = { queue: [], wake: () => {}, unsubscribe: () => {} };
  // Without a cursor nothing was missed: what is delivered late is not news either.
  const isOld = parse(cursor) ? undefined : await live.committedBefore();
  subscription.unsubscribe = await live.subscribe(organizationId, (event) => {
    if (isOld?.(event)) return;
    subscription.queue.push(event);
    subscription.wake();
  });
  return readEvents(live, organizationId, cursor, signal, subscription);
}

/**
 * Events that arrive while the missed ones are read wait in the queue. Those that the catch-up has
 * already returned are skipped.
 */
async function* readEvents(
  live: Events,
  organizationId: string,
  cursor: string | undefined,
  signal: AbortSignal,
  subscription: Subscription,
): AsyncGenerator<DeliveredEvent> {
  const { queue } = subscription;
  const onAbort = () => subscription.wake();
  signal.addEventListener('abort', onAbort);
  try {
    let last = parse(cursor) ? cursor : undefined;
    for (
      let missed = await missedSince(last);
      missed.length > 0;
      missed = await missedSince(last)
    ) {
      yield* missed;
      last = missed.at(-1)?.cursor;
    }
    while (!signal.aborted && queue.length < LONGEST_QUEUE) {
      const next = queue.shift();
      if (next && isAfter(next.cursor, last)) {
        yield next;
        last = next.cursor;
      } else if (!next) {
        await new Promise<void>((resolve) => {
          subscription.wake = resolve;
        });
      }
    }
  } finally {
    subscription.unsubscribe();
    signal.removeEventListener('abort', onAbort);
  }

  async function missedSince(last: string | undefined): Promise<DeliveredEvent[]> {
    return last && !signal.aborted ? live.since(organizationId, last) : [];
  }
}

/** Cursors are `<transaction>-<id>` and sort by that pair. */
function parse(cursor: string | undefined): [bigint, bigint] | undefined {
  const match = /^(\d{1,19})-(\d{1,19})$/.exec(cursor ?? '');
  return match?.[1] && match[2] ? [BigInt(match[1]), BigInt(match[2])] : undefined;
}

function isAfter(cursor: string, last: string | undefined): boolean {
  const [a, b] = [parse(cursor), parse(last)];
  if (!a || !b) return true;
  return a[0] > b[0] || (a[0] === b[0] && a[1] > b[1]);
}
