import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestPlatform, type TestPlatform } from '../../testing/index.ts';
import { storableJson } from './storable-json.ts';

let platform: TestPlatform;
beforeAll(async () => {
  platform = await openTestPlatform();
});
afterAll(() => platform.close());

test('whatever is said, Postgres keeps it, and well-formed texts come back as they were', async () => {
  const anything = fc.string({ unit: 'binary' });
  const broken = fc
    .tuple(anything, fc.constantFrom('\0', '\ud83d', '\ude00', ''))
    .map((parts) => parts.join(''));
  await fc.assert(
    fc.asyncProperty(fc.array(broken), async (texts) => {
      const [row] = await platform.prisma.$queryRaw<{ kept: string[] }[]>`
        select ${storableJson(texts)}::jsonb as kept`;
      expect(row?.kept).toEqual(texts.map((text) => text.replaceAll('\0', '').toWellFormed()));
    }),
    { numRuns: 200 },
  );
});
