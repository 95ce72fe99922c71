import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { DeliveryStatus } from '../../contract/index.ts';
import { twilioStatus } from '../whatsapp/index.ts';
import { earlierThan, laterStatus } from './delivery-status.ts';

const order: DeliveryStatus[] = [
  'pending',
  'queued',
  'sent',
  'failed',
  'undelivered',
  'delivered',
  'read',
];
const words = [
  ...['accepted', 'scheduled', 'queued', 'sending', 'sent', 'delivered', 'read'],
  ...['undelivered', 'failed', 'canceled'],
];
const heard = fc.constantFrom(...words).map((word) => twilioStatus(word) as DeliveryStatus);
const callbacks = fc.array(heard, { minLength: 1, maxLength: 12 });
const isFailure = (status: DeliveryStatus) => status === 'failed' || status === 'undelivered';

test('whatever order the callbacks come in, and however often, the furthest one stands', () => {
  fc.assert(
    fc.property(
      callbacks.chain((all) =>
        fc.tuple(
          fc.constant(all),
          fc.shuffledSubarray([...all, ...all], { minLength: 2 * all.length }),
        ),
      ),
      ([all, shuffled]) => {
        const end = shuffled.reduce<DeliveryStatus>(laterStatus, 'pending');
        const furthest = all.reduce((a, b) => (order.indexOf(b) > order.indexOf(a) ? b : a));
        if (isFailure(furthest)) expect(isFailure(end)).toBe(true);
        else expect(end).toBe(furthest);
      },
    ),
  );
});

test('no callback moves a message back', () => {
  fc.assert(
    fc.property(callbacks, (all) => {
      let status: DeliveryStatus = 'pending';
      for (const one of all) {
        const next = laterStatus(status, one);
        expect(next === status || earlierThan(next).includes(status)).toBe(true);
        expect(earlierThan(status)).not.toContain(next);
        status = next;
      }
    }),
  );
});

test('a message that was delivered has not failed', () => {
  expect(laterStatus('delivered', 'failed')).toBe('delivered');
  expect(laterStatus('sent', 'undelivered')).toBe('undelivered');
});

test.each([
  ['accepted', undefined, 'queued'],
  ['scheduled', undefined, 'queued'],
  ['queued', undefined, 'queued'],
  ['sending', undefined, 'queued'],
  ['sent', undefined, 'sent'],
  ['delivered', undefined, 'delivered'],
  ['delivered', 'READ', 'read'],
  ['read', undefined, 'read'],
  ['undelivered', undefined, 'undelivered'],
  ['failed', undefined, 'failed'],
  ['canceled', undefined, 'failed'],
  ['receiving', undefined, null],
  ['constructor-of-tomorrow', undefined, null],
])('%s (event %s) of Twilio is %s here', (status, event, ours) => {
  expect(twilioStatus(status, event)).toBe(ours);
});
