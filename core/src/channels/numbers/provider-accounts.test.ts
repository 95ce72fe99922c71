import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestPlatform, type TestPlatform } from '../../../testing/index.ts';
import { CreateProviderAccount, UpdateProviderAccount } from '../../contract/index.ts';
import { createTemplate } from '../../outbox/templates/index.ts';
import { type Context, contextFor } from '../../platform/index.ts';
import { restLogin } from '../whatsapp/client.ts';
import { readCredentials } from '../whatsapp/index.ts';
import { createNumber } from './create-number.ts';
import { createProviderAccount } from './create-provider-account.ts';
import { deleteNumber } from './delete-number.ts';
import { deleteProviderAccount } from './delete-provider-account.ts';
import { updateProviderAccount } from './update-provider-account.ts';

let platform: TestPlatform;
let ctx: Context;
let count = 0;

const KEY = { apiKeySid: `SK${'a'.repeat(32)}`, apiKeySecret: 'segredo da chave' };
const newAccount = (parts: object = {}) => {
  count += 1;
  const accountSid = `AC${String(count).padStart(32, '0')}`;
  return createProviderAccount(ctx, { name: 'Twilio', accountSid, authToken: 'token', ...parts });
};
const login = async (id: string) => {
  const row = await ctx.db.providerAccount.findUniqueOrThrow({ where: { id } });
  return restLogin({ accountSid: row.accountSid, ...readCredentials(ctx, row) });
};

beforeAll(async () => {
  platform = await openTestPlatform();
  ctx = contextFor(platform, await platform.createOrganization());
});
afterAll(() => platform.close());

test('an API key is what the provider is called with, and the token still signs', async () => {
  const { id, accountSid } = await newAccount();
  expect(await login(id)).toEqual([accountSid, 'token']);
  await updateProviderAccount(ctx, { id, ...KEY });
  expect(await login(id)).toEqual([KEY.apiKeySid, KEY.apiKeySecret]);
  const row = await ctx.db.providerAccount.findUniqueOrThrow({ where: { id } });
  expect(readCredentials(ctx, row).authToken).toBe('token');
  await updateProviderAccount(ctx, { id, apiKeySid: null, apiKeySecret: null });
  expect(await login(id)).toEqual([accountSid, 'token']);
});

test('a key without its secret is not taken', () => {
  const { apiKeySid } = KEY;
  expect(UpdateProviderAccount.safeParse({ apiKeySid }).success).toBe(false);
  const account = { name: 'x', accountSid: `AC${'f'.repeat(32)}`, authToken: 'x' };
  expect(CreateProviderAccount.safeParse({ ...account, apiKeySid }).success).toBe(false);
  expect(CreateProviderAccount.safeParse({ ...account, ...KEY }).success).toBe(true);
});

test('new secrets are not checked yet, and no answer or audit shows them', async () => {
  const { id } = await newAccount();
  const data = { lastCheckedAt: new Date(), lastCheckError: 'Authenticate' };
  await ctx.db.providerAccount.update({ where: { id }, data });
  const renamed = await updateProviderAccount(ctx, { id, name: 'Loja', messagesPerSecond: 400 });
  expect(renamed).toMatchObject({
    name: 'Loja',
    messagesPerSecond: 400,
    lastCheckError: 'Authenticate',
  });
  const number = await createNumber(ctx, {
    providerAccountId: id,
    address: 'whatsapp:+5511999990001',
    name: 'Loja',
    personaId: null,
  });
  const trouble = { lastFailureAt: new Date(), lastFailureCode: '20003' };
  await ctx.db.number.update({ where: { id: number.id }, data: trouble });
  const updated = await updateProviderAccount(ctx, { id, authToken: 'token novo' });
  expect(await ctx.db.number.findUnique({ where: { id: number.id } })).toMatchObject({
    lastFailureAt: null,
    lastFailureCode: null,
  });
  expect(updated).toMatchObject({ lastCheckedAt: null, lastCheckError: null });
  const audits = await ctx.db.auditEvent.findMany({ where: { entityId: id } });
  expect(JSON.stringify([updated, audits])).not.toContain('token novo');
});

test('an account goes once it has no numbers, and its templates go with it', async () => {
  const { id } = await newAccount();
  const number = await createNumber(ctx, {
    providerAccountId: id,
    address: 'whatsapp:+5511999990000',
    name: 'Loja',
    personaId: null,
  });
  await createTemplate(ctx, {
    providerAccountId: id,
    contentSid: `HX${'0'.repeat(32)}`,
    name: 'Retorno',
    language: 'pt_BR',
    body: 'Oi {{nome}}',
  });
  await expect(deleteProviderAccount(ctx, id)).rejects.toMatchObject({ code: 'account_in_use' });
  await deleteNumber(ctx, number.id);
  await deleteProviderAccount(ctx, id);
  expect(await ctx.db.messageTemplate.count({ where: { providerAccountId: id } })).toBe(0);
});

test('an account of the environment is changed there', async () => {
  const { id } = await newAccount();
  await ctx.db.providerAccount.update({ where: { id }, data: { isFromEnvironment: true } });
  const refused = { code: 'account_from_environment' };
  await expect(updateProviderAccount(ctx, { id, authToken: 'x' })).rejects.toMatchObject(refused);
  await expect(deleteProviderAccount(ctx, id)).rejects.toMatchObject(refused);
  expect(await updateProviderAccount(ctx, { id, name: 'Outra' })).toMatchObject({ name: 'Outra' });
});
