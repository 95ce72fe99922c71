import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { DeliveryStatus } from '../contract/index.ts';
import { laterStatus } from './delivery-status.ts';

const heard = fc.constantFrom<DeliveryStatus>('queued', 'sent', 'delivered', 'read');

test('whatever order the callbacks come in, the furthest one stands', () => {
  const order: DeliveryStatus[] = ['pending', 'queued', 'sent', 'delivered', 'read'];
  fc.assert(
    fc.property(fc.array(heard, { minLength: 1, maxLength: 12 }), (callbacks) => {
      const end = callbacks.reduce<DeliveryStatus>(laterStatus, 'pending');
      const furthest = callbacks.reduce((a, b) => (order.indexOf(b) > order.indexOf(a) ? b : a));
      expect(end).toBe(furthest);
    }),
  );
});

test('a message that was delivered has not failed', () => {
  expect(laterStatus('delivered', 'failed')).toBe('delivered');
  expect(laterStatus('sent', 'undelivered')).toBe('undelivered');
});
