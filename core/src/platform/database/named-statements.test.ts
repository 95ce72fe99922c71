import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestPlatform, type TestPlatform } from '../../../testing/index.ts';
import { contextFor } from '../context.ts';
import { newId } from '../ids.ts';
import type { ScopedDb } from './scope.ts';

// On the embedded database both ways are the same; on a server this compares them.
let platform: TestPlatform;
let organizationId: string;

beforeAll(async () => {
  platform = await openTestPlatform();
  organizationId = await platform.createOrganization('Ours');
});
afterAll(() => platform.close());

const everyType = (db: Pick<ScopedDb, '$queryRaw'>) =>
  db.$queryRaw`/* every-type */
    select ${new Date('2026-03-01T12:34:56.789Z')}::timestamptz as instant, 7::int8 as large,
      0.1::numeric as exact, 1.5::float8 as double, ${3}::int as whole, ${true}::boolean as yes,
      ${null}::text as nothing, 'ação'::text as words, ${organizationId}::uuid as id,
      array['a', 'b']::text[] as list, ${JSON.stringify({ a: [1, 'é'] })}::jsonb as object`;

test('a named statement answers the same values inside a transaction and outside', async () => {
  const { db } = contextFor(platform, organizationId);
  const inside = await db.$transaction((tx) => everyType(tx));
  expect(await everyType(db)).toEqual(inside);
  expect(inside).toMatchObject([{ large: 7n, whole: 3, words: 'ação', object: { a: [1, 'é'] } }]);
});

test('inside a transaction a named statement sees what the transaction wrote, and nobody else does', async () => {
  const { db } = contextFor(platform, organizationId);
  const id = newId();
  const count = (at: Pick<ScopedDb, '$queryRaw'>) =>
    at.$queryRaw`/* count-of-one */ select count(*)::int as count from contacts where id = ${id}::uuid`;
  const rolledBack = db.$transaction(async (tx) => {
    await tx.contact.create({ data: { id, organizationId, channel: 'simulator', name: 'Ana' } });
    expect(await count(tx)).toEqual([{ count: 1 }]);
    throw new Error('rolled back');
  });
  await expect(rolledBack).rejects.toThrow('rolled back');
  expect(await count(db)).toEqual([{ count: 0 }]);
});

test('a unique key that is taken is said so by a named statement too', async () => {
  const { isUniqueViolation } = await import('./scope.ts');
  const { db } = contextFor(platform, organizationId);
  const id = newId();
  const add = () => db.$queryRaw`/* add-contact */
    insert into contacts (id, organization_id, channel, name, updated_at)
    values (${id}::uuid, ${organizationId}::uuid, 'simulator', 'Ana', now()) returning id`;
  await add();
  const error = await add().then(
    () => null,
    (reason: unknown) => reason,
  );
  expect(isUniqueViolation(error)).toBe(true);
});

test('one name for two texts is refused, whichever way the statements take', async () => {
  const { db } = contextFor(platform, organizationId);
  const refused = /Two statements are named two-texts/;
  const first = (at: Pick<ScopedDb, '$queryRaw'>) =>
    at.$queryRaw`/* two-texts */ select ${1}::int as "first"`;
  const second = (at: Pick<ScopedDb, '$queryRaw'>) =>
    at.$queryRaw`/* two-texts */ select ${2}::int as "second"`;
  expect(await first(db)).toEqual([{ first: 1 }]);
  await expect((async () => second(db))()).rejects.toThrow(refused);
  await expect(db.$transaction((tx) => second(tx))).rejects.toThrow(refused);
  const write = () => db.$executeRaw`/* two-texts */ select ${3}::int as "third"`;
  await expect(write()).rejects.toThrow(refused);
  expect(await db.$transaction((tx) => first(tx))).toEqual([{ first: 1 }]);
  expect(await first(db)).toEqual([{ first: 1 }]);
});
