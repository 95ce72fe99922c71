// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { excerptOf } from './excerpt.ts';

test('of a long text the part is shown where the first word stands', () => {
  const text = `${'a '.repeat(500)}leilão${' z'.repeat(500)}`;
  const excerpt = excerptOf(text, 'leilao');
  expect(excerpt).toContain('leilão');
  expect(excerpt.length).toBeLessThan(270);
  expect(excerpt).toMatch(/^….*…$/);
  expect(excerptOf(text, 'xyz')).toMatch(/^a a/);
  expect(excerptOf('curto', 'xyz')).toBe('curto');
});
