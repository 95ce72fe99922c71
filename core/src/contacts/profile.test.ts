import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestPlatform, type TestPlatform } from '../../testing/index.ts';
import { ContactListQuery, RecordConsent, UpdateContact } from '../contract/index.ts';
import { type Context, contextFor, newId } from '../platform/index.ts';
import { getContact } from './get-contact.ts';
import { listConsents } from './list-consents.ts';
import { listContacts } from './list-contacts.ts';
import { mergeTwoContacts } from './merge-two-contacts.ts';
import { readVocabulary } from './read-vocabulary.ts';
import { recordConsent } from './record-consent.ts';
import { updateContact } from './update-contact.ts';

let platform: TestPlatform;
let ctx: Context;
const numberId = newId();

beforeAll(async () => {
  platform = await openTestPlatform();
  ctx = contextFor(platform, await platform.createOrganization(), newId());
  const { organizationId } = ctx;
  await ctx.db.number.create({
    data: { id: numberId, organizationId, channel: 'whatsapp', address: '+55', name: 'Vendas' },
  });
});
afterAll(() => platform.close());

async function contact(name: string, parts: object = {}): Promise<string> {
  const id = newId();
  const { organizationId } = ctx;
  await ctx.db.contact.create({
    data: { id, organizationId, channel: 'whatsapp', name, ...parts },
  });
  return id;
}

async function conversation(contactId: string, parts: object = {}): Promise<string> {
  const id = newId();
  const { organizationId } = ctx;
  await ctx.db.conversation.create({
    data: { id, organizationId, contactId, numberId, channel: 'whatsapp', ...parts },
  });
  return id;
}

const audits = (entityId: string) =>
  ctx.db.auditEvent.findMany({ where: { entityId }, orderBy: { id: 'asc' } });

test('fields of the organisation’s own are kept, replaced as a whole, and suggested to others', async () => {
  const id = await contact('Ana', { tags: ['vip', 'cliente'] });
  await contact('Beto', { tags: ['cliente'], customFields: { CPF: '1' } });
  await updateContact(ctx, { id, customFields: { Cidade: 'Curitiba', CPF: '2' } });
  const { customFields } = await updateContact(ctx, { id, customFields: { CPF: '3' } });
  expect(customFields).toEqual({ CPF: '3' });
  expect(await readVocabulary(ctx)).toEqual({
    tags: [
      { name: 'cliente', contacts: 2 },
      { name: 'vip', contacts: 1 },
    ],
    fields: ['CPF'],
  });
});

test('fields without a name, too many of them, and characters no text has are refused', () => {
  const many = Object.fromEntries(Array.from({ length: 51 }, (_, index) => [`f${index}`, 'x']));
  for (const customFields of [{ '': 'x' }, { a: '' }, { a: 'x\0' }, many]) {
    expect(UpdateContact.safeParse({ customFields }).success).toBe(false);
  }
});

test('the list narrows by tag and refusal, and pages by key', async () => {
  for (const name of ['Um', 'Dois', 'Três']) await contact(name, { tags: ['lote'] });
  await contact('Fora', { tags: ['lote'], optedOutAt: new Date() });
  const list = (query: object) => listContacts(ctx, ContactListQuery.parse(query));
  const names = async (query: object) => (await list(query)).data.map(({ name }) => name);
  expect(await names({ tag: 'lote', isOptedOut: 'false' })).toEqual(['Três', 'Dois', 'Um']);
  expect(await names({ tag: 'lote', isOptedOut: 'true' })).toEqual(['Fora']);
  expect(await names({ tag: 'lote', sort: 'name' })).toEqual(['Dois', 'Fora', 'Três', 'Um']);
  const first = await list({ tag: 'lote', perPage: 2 });
  const last = first.data[1];
  await contact('Novo', { tags: ['lote'] });
  const before = `${last?.createdAt}_${last?.id}`;
  expect(await names({ tag: 'lote', perPage: 2, before })).toEqual(['Dois', 'Um']);
  expect(await names({ q: 'tres' })).toEqual(['Três']);
  await expect(list({ before: 'x' })).rejects.toMatchObject({ code: 'validation_failed' });
});

test('a refusal is noted once, with its day and who noted it; to be undone it takes a reason', async () => {
  const id = await contact('Caio');
  const { optedOutAt } = await recordConsent(ctx, { id, wish: 'opt_out', reason: 'Pediu na loja' });
  expect(optedOutAt).not.toBeNull();
  const again = await recordConsent(ctx, { id, wish: 'opt_out', reason: '' });
  expect(again.optedOutAt).toBe(optedOutAt);
  expect(RecordConsent.safeParse({ wish: 'opt_in' }).success).toBe(false);
  const reason = 'Pediu por e-mail em 3/11';
  expect(await recordConsent(ctx, { id, wish: 'opt_in', reason })).toMatchObject({
    optedOutAt: null,
  });
  expect((await listConsents(ctx, id)).data).toMatchObject([
    { wish: 'opt_in', how: 'attendant', reason },
    { wish: 'opt_out', how: 'attendant', reason: 'Pediu na loja' },
  ]);
  expect((await audits(id)).map(({ action, details }) => [action, details])).toEqual([
    ['contact.opted_out', { reason: 'Pediu na loja' }],
    ['contact.opted_in', { reason }],
  ]);
});

test('two contacts become one with all that was theirs, and the audit says which', async () => {
  const kept = await contact('Davi', { customFields: { CPF: '1' }, tags: ['a'] });
  const from = await contact('Davi Luz', {
    phone: '+5541',
    tags: ['b'],
    customFields: { CPF: '2', Cidade: 'Lapa' },
  });
  const older = await contact('Davi antigo', { mergedIntoId: from });
  await recordConsent(ctx, { id: from, wish: 'opt_out', reason: '' });
  const talk = await conversation(from);
  const merged = await mergeTwoContacts(ctx, { id: kept, fromId: from });
  expect(merged).toMatchObject({
    name: 'Davi',
    phone: '+5541',
    tags: ['a', 'b'],
    customFields: { CPF: '1', Cidade: 'Lapa' },
  });
  expect(merged.optedOutAt).not.toBeNull();
  expect((await listConsents(ctx, kept)).total).toBe(1);
  const moved = await ctx.db.conversation.findUniqueOrThrow({ where: { id: talk } });
  expect(moved.contactId).toBe(kept);
  for (const id of [from, older]) {
    expect(await getContact(ctx, id)).toMatchObject({ mergedIntoId: kept });
  }
  expect((await audits(kept))[0]).toMatchObject({ action: 'contact.merged', details: { from } });
});

const opened = (id: string, lastMessageAt: string, parts: object = {}) => {
  const openKey = `${numberId}/${id}`;
  return conversation(id, { openKey, lastMessageAt: new Date(lastMessageAt), ...parts });
};

test('of two open conversations the one that people have stays, however old', async () => {
  const [kept, from] = [await contact('Ivo'), await contact('Ivo 2')];
  const attended = await opened(kept, '2026-01-01', {
    state: 'AGENT_ACTIVE',
    assigneeId: ctx.userId,
  });
  const newer = await opened(from, '2026-02-01', { state: 'AWAITING_AGENT' });
  await mergeTwoContacts(ctx, { id: kept, fromId: from });
  const stateOf = async (id: string) =>
    (await ctx.db.conversation.findUniqueOrThrow({ where: { id } })).state;
  expect([await stateOf(attended), await stateOf(newer)]).toEqual(['AGENT_ACTIVE', 'RESOLVED']);
  const another = await contact('Ivo 3');
  await opened(another, '2026-03-01');
  await mergeTwoContacts(ctx, { id: another, fromId: kept });
  expect(await stateOf(attended)).toBe('AGENT_ACTIVE');
});

test('of two open conversations on a number the older is closed, and its thread says who and why', async () => {
  const [kept, from] = [await contact('Gil'), await contact('Gil 2')];
  const older = await opened(kept, '2026-01-01');
  const newer = await opened(from, '2026-02-01', { unansweredSince: new Date() });
  await mergeTwoContacts(ctx, { id: kept, fromId: from });
  const states = await ctx.db.conversation.findMany({
    where: { id: { in: [older, newer] } },
    orderBy: { lastMessageAt: 'asc' },
    select: { state: true, openKey: true, contactId: true },
  });
  expect(states).toEqual([
    { state: 'RESOLVED', openKey: null, contactId: kept },
    { state: 'BOT_ACTIVE', openKey: `${numberId}/${kept}`, contactId: kept },
  ]);
  const where = { conversationId: { in: [older, newer] } };
  expect(await ctx.db.conversationEvent.findMany({ where })).toMatchObject([
    {
      conversationId: older,
      type: 'resolve',
      fromState: 'BOT_ACTIVE',
      toState: 'RESOLVED',
      actor: 'attendant',
      actorUserId: ctx.userId,
      reason: 'o contato foi unido a outro, que já tem uma conversa aberta neste número',
    },
  ]);
  const { outcome, closedAt, stateChangedAt } = await ctx.db.conversation.findUniqueOrThrow({
    where: { id: older },
  });
  expect(outcome).toContain('unido a outro');
  expect(closedAt).toEqual(stateChangedAt);
});

test('what cannot be one is refused and left as it was', async () => {
  const [id, other] = [await contact('Elza'), await contact('Elza 2')];
  const visitor = await contact('Elza 3', { channel: 'simulator' });
  const merge = (fromId: string) => mergeTwoContacts(ctx, { id, fromId });
  await expect(merge(id)).rejects.toMatchObject({ code: 'same_contact' });
  await expect(merge(visitor)).rejects.toMatchObject({ code: 'other_channel' });
  await expect(merge(newId())).rejects.toMatchObject({ code: 'not_found' });
  await merge(other);
  await expect(merge(other)).rejects.toMatchObject({ code: 'already_merged' });
});

test('of two people who merge the same pair both ways at once, one succeeds', async () => {
  const [a, b] = [await contact('Fábio'), await contact('Fabio')];
  const results = await Promise.allSettled([
    mergeTwoContacts(ctx, { id: a, fromId: b }),
    mergeTwoContacts(ctx, { id: b, fromId: a }),
  ]);
  expect(results.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
});
