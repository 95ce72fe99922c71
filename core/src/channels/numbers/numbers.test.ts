import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestPlatform, type TestPlatform } from '../../../testing/index.ts';
import { NumberListQuery } from '../../contract/index.ts';
import { createPersona, publishPersona, updateDraft } from '../../personas/index.ts';
import { type Context, contextFor, newId } from '../../platform/index.ts';
import {
  createNumber,
  createProviderAccount,
  deleteNumber,
  listNumbers,
  listProviderAccounts,
  updateNumber,
} from './index.ts';

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
