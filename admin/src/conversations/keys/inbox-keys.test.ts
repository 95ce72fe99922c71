import { expect, test } from 'vitest';
import { commandOf } from './inbox-keys.ts';

const press = (key: string, more = {}) => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  defaultPrevented: false,
  ...more,
});
const FREE = { isTyping: false, isOverlaid: false, takesArrows: false };

test('a key does what the list of keys says, in capitals too', () => {
  expect(commandOf(press('j'), FREE)).toBe('next');
  expect(commandOf(press('ArrowUp'), FREE)).toBe('previous');
  expect(commandOf(press('C'), FREE)).toBe('claim');
  expect(commandOf(press('?'), FREE)).toBe('help');
  expect(commandOf(press('x'), FREE)).toBeNull();
});

test('nothing happens while somebody writes or a dialog is open', () => {
  expect(commandOf(press('e'), { ...FREE, isTyping: true })).toBeNull();
  expect(commandOf(press('e'), { ...FREE, isOverlaid: true })).toBeNull();
});

test("the browser's own keys, and those taken already, are left alone", () => {
  for (const held of ['ctrlKey', 'metaKey', 'altKey', 'defaultPrevented']) {
    expect(commandOf(press('r', { [held]: true }), FREE)).toBeNull();
  }
});

test('arrows belong to what scrolls or changes by them', () => {
  const thread = { ...FREE, takesArrows: true };
  expect(commandOf(press('ArrowDown'), thread)).toBeNull();
  expect(commandOf(press('j'), thread)).toBe('next');
});
