import type { DeliveredEvent, Listener } from '@sosia/core/platform';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { followEvents } from './follow-events.ts';

const ORGANIZATION = '01a1f882-5868-730e-87de-e35979a7fecd';

/** Cursors that neither of their two parts orders alone, and that do not sort as text. */
const cursorOf = (index: number) => `${8 + Math.floor(index / 3)}-${100 - index + (index % 3) * 2}`;

const eventAt = (index: number): DeliveredEvent => ({
  cursor: cursorOf(index),
  organizationId: ORGANIZATION,
  event: { type: 'persona', personaId: ORGANIZATION },
});

/**
 * A source of `count` events. When the reader subscribes, `written` of them exist and `delivered`
 * of those have already been delivered. The source delivers the other written ones while the reader
 * reads what it missed, and the rest afterwards.
 */
function sourceOf({
  count,
  written,
  delivered,
}: {
  count: number;
  written: number;
  delivered: number;
}) {
  let listener: Listener = () => {};
  const deliver = (from: number, to: number) => {
    for (let index = from; index < to; index += 1) listener(eventAt(index));
  };
  const indexOf = (cursor: string) =>
    Array.from({ length: count }, (_, i) => cursorOf(i)).indexOf(cursor);
  let isFirst = true;
  return {
    async subscribe(_: string, next: Listener) {
      listener = next;
      return () => {};
    },
    async since(_: string, cursor: string) {
      const missed = [];
      for (let index = indexOf(cursor) + 1; index < written; index += 1)
        missed.push(eventAt(index));
      if (isFirst) deliver(delivered, written);
      isFirst = false;
      // In pages, like the real source.
      return missed.slice(0, 2);
    },
    committedBefore: async () => () => false,
    deliverRest: () => deliver(written, count),
  };
}

test('whatever happens while it catches up, every event comes once and in order', async () => {
  const cases = fc
    .record({ count: fc.integer({ min: 2, max: 12 }), a: fc.nat(), b: fc.nat(), c: fc.nat() })
    .map(({ count, a, b, c }) => {
      const written = 1 + (a % count);
      return { count, written, delivered: b % (written + 1), last: c % written };
    });
  await fc.assert(
    fc.asyncProperty(cases, async ({ last, ...how }) => {
      const source = sourceOf(how);
      const stop = new AbortController();
      const heard: string[] = [];
      const expected = how.count - 1 - last;
      const following = (async () => {
        const events = await followEvents(source, ORGANIZATION, cursorOf(last), stop.signal);
        for await (const { cursor } of events) heard.push(cursor);
      })();
      for (let turn = 0; turn < 40; turn += 1) await Promise.resolve();
      source.deliverRest();
      for (let turn = 0; turn < 40; turn += 1) await Promise.resolve();
      stop.abort();
      await following;
      expect(heard).toEqual(Array.from({ length: expected }, (_, i) => cursorOf(last + 1 + i)));
    }),
  );
});
