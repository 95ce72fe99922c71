import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestPlatform, type TestPlatform } from '../../testing/index.ts';
import { ContactListQuery } from '../contract/index.ts';
import { type Context, contextFor, newId } from '../platform/index.ts';
import { getContact } from './get-contact.ts';
import { listContacts } from './list-contacts.ts';
import { updateContact } from './update-contact.ts';

let platform: TestPlatform;
let ctx: Context;

beforeAll(async () => {
  platform = await openTestPlatform();
  ctx = contextFor(platform, await platform.createOrganization());
  await newContact('Ana Júlia', '+5511988887777');
  await newContact('Beto', '+5521977776666');
});
afterAll(() => platform.close());

async function newContact(name: string, phone: string | null, parts: object = {}): Promise<string> {
  const { organizationId } = ctx;
  const id = newId();
  await ctx.db.contact.create({
    data: { id, organizationId, channel: 'whatsapp', name, phone, ...parts },
  });
  return id;
}

const names = async (query: object) =>
  (await listContacts(ctx, ContactListQuery.parse(query))).data.map(({ name }) => name);

test('contacts are found by a part of their name or phone, however it is written', async () => {
  expect(await names({ q: 'júlia' })).toEqual(['Ana Júlia']);
  expect(await names({ q: '(21) 97777' })).toEqual(['Beto']);
  expect(await names({ q: 'Ana 7' })).toEqual([]);
  expect(await names({})).toEqual(['Beto', 'Ana Júlia']);
});

test('a contact that was merged into another leaves the list', async () => {
  const kept = await newContact('Caio', null);
  await newContact('Caio antigo', null, { mergedIntoId: kept });
  expect(await names({ q: 'caio' })).toEqual(['Caio']);
});

test('what people note of a contact is kept, and the audit says which fields, not what', async () => {
  const id = await newContact('Davi', null);
  const identity = { channel: 'whatsapp', kind: 'user_id', providerUserId: 'BR.1' } as const;
  const { organizationId } = ctx;
  await ctx.db.contactIdentity.create({
    data: { id: newId(), organizationId, contactId: id, ...identity },
  });
  const changed = await updateContact(ctx, { id, tags: ['cliente', 'cliente'], name: 'Davi Luz' });
  expect(changed).toMatchObject({ name: 'Davi Luz', tags: ['cliente'], language: null });
  expect((await getContact(ctx, id)).identities).toEqual([
    { kind: 'user_id', providerUserId: 'BR.1' },
  ]);
  const audit = await ctx.db.auditEvent.findFirstOrThrow({ where: { entityId: id } });
  expect(audit.details).toEqual({ fields: ['name', 'tags'] });
});

test('a contact is blocked by a person, and let in again', async () => {
  const id = await newContact('Elza', null);
  const { blockedAt } = await updateContact(ctx, { id, isBlocked: true });
  expect(blockedAt).not.toBeNull();
  expect(await updateContact(ctx, { id, isBlocked: true })).toMatchObject({ blockedAt });
  expect(await updateContact(ctx, { id, name: 'Elza Reis' })).toMatchObject({ blockedAt });
  expect(await updateContact(ctx, { id, isBlocked: false })).toMatchObject({ blockedAt: null });
});
