import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestPlatform, type TestPlatform } from '../../../testing/index.ts';
import { newId } from '../ids.ts';
import { scopeToOrganization } from './scope.ts';

let platform: TestPlatform;
let ours: string;
let theirs: string;

beforeAll(async () => {
  platform = await openTestPlatform();
  ours = await platform.createOrganization('Ours');
  theirs = await platform.createOrganization('Theirs');
});
afterAll(() => platform.close());

const contactOf = (organizationId: string) => ({
  id: newId(),
  organizationId,
  channel: 'simulator' as const,
  name: 'Ana',
});

test("reads, changes and deletes see one organisation's rows alone", async () => {
  const row = await platform.prisma.contact.create({ data: contactOf(theirs) });
  const db = scopeToOrganization(platform.prisma, ours);
  expect(await db.contact.findUnique({ where: { id: row.id } })).toBeNull();
  expect(await db.contact.findMany()).toEqual([]);
  expect(await db.contact.count()).toBe(0);
  await expect(db.contact.update({ where: { id: row.id }, data: { name: 'x' } })).rejects.toThrow();
  expect((await db.contact.updateMany({ data: { name: 'x' } })).count).toBe(0);
  await expect(db.contact.delete({ where: { id: row.id } })).rejects.toThrow();
  expect((await db.contact.deleteMany()).count).toBe(0);
  expect(await platform.prisma.contact.findUnique({ where: { id: row.id } })).toEqual(row);
});

test('a row of another organisation cannot be written, nor moved there', async () => {
  const db = scopeToOrganization(platform.prisma, ours);
  await expect(db.contact.create({ data: contactOf(theirs) })).rejects.toThrow(/organisation/);
  const mine = await db.contact.create({ data: contactOf(ours) });
  await expect(
    db.contact.update({ where: { id: mine.id }, data: { organizationId: theirs } }),
  ).rejects.toThrow(/organisation/);
});

test('a transaction is scoped like its client', async () => {
  const row = await platform.prisma.contact.create({ data: contactOf(theirs) });
  const db = scopeToOrganization(platform.prisma, ours);
  await db.$transaction(async (tx) => {
    expect(await tx.contact.findUnique({ where: { id: row.id } })).toBeNull();
  });
});
