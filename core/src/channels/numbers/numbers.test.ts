import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestPlatform, type TestPlatform } from '../../../testing/index.ts';
import { NumberListQuery } from '../../contract/index.ts';
import { createPersona, publishPersona, updateDraft } from '../../personas/index.ts';
import { type Context, contextFor, newId } from '../../platform/index.ts';
import { readSource } from '../media/read-source.ts';
import { createNumber } from './create-number.ts';
import { createProviderAccount } from './create-provider-account.ts';
import { deleteNumber } from './delete-number.ts';
import { listNumbers } from './list-numbers.ts';
import { listProviderAccounts } from './list-provider-accounts.ts';
import { updateNumber } from './update-number.ts';
import { updateProviderAccount } from './update-provider-account.ts';

let platform: TestPlatform;
let ctx: Context;
let theirs: Context;
let providerAccountId: string;

const account = (digit: string) => ({
  name: 'Twilio',
  accountSid: `AC${digit.repeat(32)}`,
  authToken: 'segredo',
});
const address = () => `whatsapp:+55119${String(Math.random()).slice(2, 10)}`;

beforeAll(async () => {
  platform = await openTestPlatform();
  ctx = contextFor(platform, await platform.createOrganization());
  theirs = contextFor(platform, await platform.createOrganization());
  providerAccountId = (await createProviderAccount(ctx, account('1'))).id;
});
afterAll(() => platform.close());

async function published(context: Context) {
  const { id, draft, draftRevision } = await createPersona(context, { name: 'Endrigo' });
  await updateDraft(context, { id, draft: { ...draft, biography: 'x' }, draftRevision });
  const { publishedVersion } = await publishPersona(context, { id, note: '' });
  return { id, versionId: publishedVersion?.id ?? '' };
}

const newNumber = (parts: object = {}) =>
  createNumber(ctx, {
    providerAccountId,
    address: address(),
    name: 'Loja',
    personaId: null,
    ...parts,
  });

test("an account's token is sealed, and never read back", async () => {
  const { data } = await listProviderAccounts(ctx, { page: 1, perPage: 25 });
  expect(JSON.stringify(data)).not.toMatch(/segredo|credentials/);
  expect(data[0]?.webhookUrl).toBe(
    'https://sosia.example/webhooks/twilio/whatsapp#rc=3&rp=all&rt=4000',
  );
  const row = await ctx.db.providerAccount.findFirstOrThrow();
  expect(row.credentials).not.toMatch(/segredo/);
  expect(JSON.parse(ctx.secrets.decrypt(row.credentials))).toEqual({ authToken: 'segredo' });
});

test('an account or a number is added once', async () => {
  await expect(createProviderAccount(ctx, account('1'))).rejects.toMatchObject({
    code: 'account_taken',
  });
  const first = await newNumber();
  await expect(newNumber({ address: first.address })).rejects.toMatchObject({
    code: 'number_taken',
  });
});

test("a number is not bound to another organisation's account, persona or version", async () => {
  const foreign = await published(theirs);
  const foreignAccount = await createProviderAccount(theirs, account('2'));
  const mine = await published(ctx);
  const { id } = await newNumber({ personaId: mine.id });
  const refused = { code: 'validation_failed' };
  await expect(newNumber({ providerAccountId: foreignAccount.id })).rejects.toMatchObject(refused);
  await expect(newNumber({ personaId: foreign.id })).rejects.toMatchObject(refused);
  await expect(updateNumber(ctx, { id, personaId: foreign.id })).rejects.toMatchObject(refused);
  await expect(updateNumber(ctx, { id, pinnedVersionId: foreign.versionId })).rejects.toMatchObject(
    refused,
  );
  const other = await published(ctx);
  await expect(updateNumber(ctx, { id, pinnedVersionId: other.versionId })).rejects.toMatchObject(
    refused,
  );
});

test('another persona lifts the pin of the one before', async () => {
  const [first, second] = [await published(ctx), await published(ctx)];
  const { id } = await newNumber({ personaId: first.id });
  const pinned = await updateNumber(ctx, { id, pinnedVersionId: first.versionId });
  expect(pinned).toMatchObject({ pinnedVersionId: first.versionId, health: 'nothing_received' });
  const moved = await updateNumber(ctx, { id, personaId: second.id });
  expect(moved).toMatchObject({ personaId: second.id, pinnedVersionId: null });
  expect(await updateNumber(ctx, { id, personaId: null })).toMatchObject({ health: 'no_persona' });
});

let positions = 0;

async function withHistory(numberId: string) {
  const { organizationId } = ctx;
  const [contactId, conversationId] = [newId(), newId()];
  await ctx.db.contact.create({ data: { id: contactId, organizationId, channel: 'whatsapp' } });
  await ctx.db.conversation.create({
    data: { id: conversationId, organizationId, contactId, numberId, channel: 'whatsapp' },
  });
  const write = (parts: object) => {
    const id = newId();
    const message = { conversationId, organizationId, direction: 'outbound', author: 'persona' };
    const body = { kind: 'text', body: 'oi', position: ++positions, ...parts };
    return ctx.db.message.create({ data: { id, ...message, ...body } as never });
  };
  return { conversationId, write };
}
test('a number moves to another account with its history, and its health begins anew', async () => {
  const { id: another } = await createProviderAccount(ctx, account('3'));
  const { id } = await newNumber();
  const { write, conversationId } = await withHistory(id);
  const inAnHour = new Date(Date.now() + 3_600_000);
  const waiting = { status: 'pending', nextAttemptAt: inAnHour };
  const refused = await write({ ...waiting, attempts: 7, errorCode: '20003' });
  const limited = await write({ ...waiting, attempts: 1, errorCode: '63018' });
  const uncertain = await write({ ...waiting, status: 'unknown', attempts: 2 });
  const AccountSid = account('1').accountSid;
  const withFile = await write({
    direction: 'inbound',
    author: 'contact',
    status: 'received',
    payload: { AccountSid },
  });
  const facts = { lastInboundAt: new Date(), lastFailureAt: new Date(), lastFailureCode: '63007' };
  await ctx.db.number.update({ where: { id }, data: facts });

  const moved = await updateNumber(ctx, { id, providerAccountId: another });
  expect(moved).toMatchObject({ providerAccountId: another, health: 'no_persona' });
  expect(moved).toMatchObject({ lastInboundAt: null, lastFailureAt: null, lastFailureCode: null });
  expect(await ctx.db.conversation.findFirst({ where: { numberId: id } })).toMatchObject({
    id: conversationId,
  });
  const row = ({ id: messageId }: { id: string }) =>
    ctx.db.message.findUniqueOrThrow({ where: { id: messageId } });
  const dueAt = (await row(refused)).nextAttemptAt?.getTime();
  expect(dueAt).toBeLessThan(Date.now() + 1000);
  // Its last attempt is the new account's; another sender no longer marks the second for the old.
  expect(await row(refused)).toMatchObject({ attempts: 7, details: {} });
  expect(await row(limited)).toMatchObject({ attempts: 2, nextAttemptAt: inAnHour });
  const asked = { askedBefore: { accountId: providerAccountId, attempts: 2 } };
  expect(await row(uncertain)).toMatchObject({ status: 'unknown', attempts: 2, details: asked });
  const source = await readSource(ctx, withFile.id);
  expect(source?.conversation.number.providerAccount).toMatchObject({ accountSid: AccountSid });
});

test('a number moves only to an account of its organisation, and not away from the environment', async () => {
  const foreign = await createProviderAccount(theirs, account('4'));
  const own = await createProviderAccount(ctx, account('5'));
  const { id, address: whole } = await newNumber();
  const move = (context: Context, accountId: string) =>
    updateNumber(context, { id, providerAccountId: accountId });
  await expect(move(ctx, foreign.id)).rejects.toMatchObject({ code: 'validation_failed' });
  const { id: personaId } = await createPersona(ctx, { name: 'Endrigo' });
  const { id: simulator } = await ctx.db.number.findFirstOrThrow({ where: { personaId } });
  const simulated = updateNumber(ctx, { id: simulator, providerAccountId: own.id });
  await expect(simulated).rejects.toMatchObject({ code: 'simulator_number' });
  const where = { id: providerAccountId };
  await ctx.db.providerAccount.update({ where, data: { isFromEnvironment: true } });
  const environment = { sid: account('1').accountSid, authToken: 'segredo' };
  const whatsappNumber = whole.slice('whatsapp:'.length);
  const twilio = { ...ctx.config.twilio, account: environment, whatsappNumber };
  const started = { ...ctx, config: { ...ctx.config, twilio } };
  await expect(move(started, own.id)).rejects.toMatchObject({ code: 'number_from_environment' });
  await ctx.db.providerAccount.update({ where, data: { isFromEnvironment: false } });
  expect(await move(started, own.id)).toMatchObject({ providerAccountId: own.id });
});

test('two organisations share a number as long as something tells their webhooks apart', async () => {
  const elsewhere = { code: 'number_elsewhere' };
  const { address: taken } = await newNumber();
  const add = (id: string) =>
    createNumber(theirs, { providerAccountId: id, address: taken, name: 'x', personaId: null });
  const other = await createProviderAccount(theirs, account('6'));
  const same = await createProviderAccount(theirs, account('1'));
  await expect(add(same.id)).rejects.toMatchObject(elsewhere);
  const { id } = await add(other.id);
  const moving = updateNumber(theirs, { id, providerAccountId: same.id });
  await expect(moving).rejects.toMatchObject(elsewhere);
  // Somebody who does not know the token cannot keep a number from its owner.
  await updateProviderAccount(theirs, { id: same.id, authToken: 'outro' });
  expect(await updateNumber(theirs, { id, providerAccountId: same.id })).toMatchObject({ id });
  const renewed = updateProviderAccount(theirs, { id: same.id, authToken: 'segredo' });
  await expect(renewed).rejects.toMatchObject(elsewhere);
});

test("the simulator's number stays with its persona", async () => {
  const { id: personaId } = await createPersona(ctx, { name: 'Endrigo' });
  const { id } = await ctx.db.number.findFirstOrThrow({ where: { personaId } });
  await expect(deleteNumber(ctx, id)).rejects.toMatchObject({ code: 'simulator_number' });
  const moving = updateNumber(ctx, { id, personaId: (await published(ctx)).id });
  await expect(moving).rejects.toMatchObject({ code: 'simulator_number' });
});

test('a number with a history is kept, one without is removed', async () => {
  const { organizationId } = ctx;
  const [used, unused] = [await newNumber(), await newNumber()];
  const contactId = newId();
  await ctx.db.contact.create({ data: { id: contactId, organizationId, channel: 'whatsapp' } });
  await ctx.db.conversation.create({
    data: { id: newId(), organizationId, contactId, numberId: used.id, channel: 'whatsapp' },
  });
  await expect(deleteNumber(ctx, used.id)).rejects.toMatchObject({ code: 'number_in_use' });
  await deleteNumber(ctx, unused.id);
  const list = await listNumbers(
    ctx,
    NumberListQuery.parse({ ids: [used.id, unused.id].join(',') }),
  );
  expect(list.data.map(({ id }) => id)).toEqual([used.id]);
});
