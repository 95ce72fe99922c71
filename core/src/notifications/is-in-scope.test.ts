import { expect, test } from 'vitest';
import { NotificationScope } from '../contract/index.ts';
import { isInScope, type NotificationSubject } from './is-in-scope.ts';

const about = (parts: Partial<NotificationSubject> = {}): NotificationSubject => ({
  numberId: 'shop',
  conversationId: 'c1',
  assigneeId: null,
  userIds: [],
  ...parts,
});
const isTold = (scope: Partial<NotificationScope>, subject: NotificationSubject) =>
  isInScope({ kind: 'all', numberIds: [], ...scope }, 'bia', subject);

test('whoever chose nothing is told of every queue', () => {
  expect(isTold({}, about())).toBe(true);
});

test('whoever chose numbers is told of their queues, and of their troubles', () => {
  const scope = { kind: 'numbers' as const, numberIds: ['shop'] };
  expect(isTold(scope, about())).toBe(true);
  expect(isTold(scope, about({ conversationId: null }))).toBe(true);
  expect(isTold(scope, about({ numberId: 'school' }))).toBe(false);
  expect(isTold(scope, about({ numberId: null }))).toBe(false);
  expect(isTold({ kind: 'numbers' }, about())).toBe(false);
});

test('whoever wants only theirs is told of conversations they have, and of numbers in trouble', () => {
  const scope = { kind: 'mine' } as const;
  expect(isTold(scope, about())).toBe(false);
  expect(isTold(scope, about({ assigneeId: 'bia' }))).toBe(true);
  expect(isTold(scope, about({ assigneeId: 'caio' }))).toBe(false);
  expect(isTold(scope, about({ conversationId: null }))).toBe(true);
});

test('what names somebody reaches them whatever they chose', () => {
  const subject = about({ numberId: 'school', userIds: ['caio', 'bia'] });
  for (const kind of NotificationScope.shape.kind.unwrap().options) {
    expect(isTold({ kind }, subject), kind).toBe(true);
  }
});
