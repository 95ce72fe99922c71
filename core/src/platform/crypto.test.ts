import { expect, test } from 'vitest';
import { createSecrets, safeEqual } from './crypto.ts';

const secrets = createSecrets('one secret of enough length');

test('what was sealed opens again, and never looks the same twice', () => {
  const sealed = secrets.encrypt('olá, token');
  expect(secrets.decrypt(sealed)).toBe('olá, token');
  expect(secrets.encrypt('olá, token')).not.toBe(sealed);
  expect(sealed).not.toContain('token');
});

test('another secret opens nothing, and a changed text is noticed', () => {
  const sealed = secrets.encrypt('x');
  expect(() => createSecrets('another secret entirely').decrypt(sealed)).toThrow(/APP_SECRET/);
  expect(() => secrets.decrypt(`${sealed.slice(0, -2)}AA`)).toThrow(/APP_SECRET/);
  expect(() => secrets.decrypt('nonsense')).toThrow(/APP_SECRET/);
});

test('a signature is for one purpose', () => {
  expect(secrets.sign('a', 'x')).not.toBe(secrets.sign('b', 'x'));
  expect(safeEqual('abc', 'abc')).toBe(true);
  expect(safeEqual('abc', 'abd')).toBe(false);
});
