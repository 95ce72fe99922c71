import { afterAll, beforeAll, expect, test } from 'vitest';
import { sweep } from '../../core/src/installation/index.ts';
import {
  ACCOUNT_SID,
  AUTH_TOKEN,
  answerAtOnce,
  eventually,
  type Installation,
  startInstallation,
} from './start-installation.ts';

const NEW_SID = `AC${'7'.repeat(32)}`;
const MOVING = 'whatsapp:+5511933330000';

let sosia: Installation;
let owner: Awaited<ReturnType<Installation['signIn']>>;
let people = 0;
const newPerson = () => `whatsapp:+55219${String(10_000_000 + people++)}`;

beforeAll(async () => {
  sosia = await startInstallation();
  await answerAtOnce(sosia.platform);
  owner = await sosia.signIn();
  const address = await sosia.app.listen({ port: 0, host: '127.0.0.1' });
  sosia.twilio.options.deliverTo = (url) => address + new URL(url).pathname;
});
afterAll(() => sosia?.close());

const sentTo = (person: string) => sosia.twilio.messages.filter(({ to }) => to === person);
const write = (From: string, AccountSid: string) =>
  sosia.receive({ From, To: MOVING, Body: 'oi', AccountSid });
const answerTo = (person: string) =>
  sosia.context.db.message.findFirst({
    where: { direction: 'outbound', conversation: { contact: { phone: person.slice(9) } } },
  });
const answerThat = (person: string, status: string) =>
  eventually(async () => {
    const row = await answerTo(person);
    return row?.status === status && row;
  });

async function addNumber() {
  const { personaId, providerAccountId } = await sosia.context.db.number.findFirstOrThrow({
    where: { channel: 'whatsapp' },
  });
  const number = { address: MOVING, name: 'Loja', personaId, providerAccountId };
  const account = { name: 'Nova', accountSid: NEW_SID, authToken: AUTH_TOKEN };
  return {
    id: (await owner('POST', '/api/numbers', number)).json().id,
    another: (await owner('POST', '/api/provider-accounts', account)).json().id,
  };
}

test('a number that moves to another account loses nothing, and nothing leaves twice', async () => {
  const { id, another } = await addNumber();
  const [told, refused, uncertain, later] = [newPerson(), newPerson(), newPerson(), newPerson()];
  await write(told, ACCOUNT_SID);
  await answerThat(told, 'queued');
  sosia.twilio.fail({ status: 401, code: 20003, message: 'Authenticate' });
  await write(refused, ACCOUNT_SID);
  await answerThat(refused, 'pending');
  sosia.twilio.fail({ drop: 'after' });
  await write(uncertain, ACCOUNT_SID);
  await answerThat(uncertain, 'unknown');
  // Both accounts are open from here on, each with its own messages.
  delete sosia.twilio.options.accountSid;

  const moved = await owner('PATCH', `/api/numbers/${id}`, { providerAccountId: another });
  expect(moved.json()).toMatchObject({ providerAccountId: another, health: 'nothing_received' });
  expect((await write(later, ACCOUNT_SID)).statusCode).toBe(403);
  expect((await write(later, NEW_SID)).statusCode).toBe(200);
  await answerThat(later, 'queued');
  expect(sentTo(later).map(({ accountSid }) => accountSid)).toEqual([NEW_SID]);
  expect((await owner('GET', `/api/numbers/${id}`)).json().health).toBe('ok');

  const due = await answerTo(refused);
  expect(due?.nextAttemptAt?.getTime() ?? 0).toBeLessThan(Date.now());
  await sweep(sosia.platform, 0);
  await answerThat(refused, 'queued');
  expect(sentTo(refused).map(({ accountSid }) => accountSid)).toEqual([NEW_SID]);

  const found = await answerThat(uncertain, 'queued');
  expect(sentTo(uncertain).map(({ sid, accountSid }) => [sid, accountSid])).toEqual([
    [found.providerMessageId, ACCOUNT_SID],
  ]);
  await sosia.twilio.sendStatus(sentTo(told)[0]?.sid ?? '', 'delivered');
  expect(await answerTo(told)).toMatchObject({ status: 'delivered' });
}, 60_000);

test('what became of a message is left to a person when its account is gone', async () => {
  const { id: before } = await sosia.context.db.providerAccount.findFirstOrThrow({
    where: { accountSid: NEW_SID },
  });
  const { id } = await sosia.context.db.number.findFirstOrThrow({ where: { address: MOVING } });
  const person = newPerson();
  sosia.twilio.fail({ drop: 'after' });
  await write(person, NEW_SID);
  await answerThat(person, 'unknown');
  const third = { name: 'Outra', accountSid: `AC${'8'.repeat(32)}`, authToken: AUTH_TOKEN };
  const { id: another } = (await owner('POST', '/api/provider-accounts', third)).json();
  await owner('PATCH', `/api/numbers/${id}`, { providerAccountId: another });
  await owner('DELETE', `/api/provider-accounts/${before}`);
  expect(await answerThat(person, 'failed')).toMatchObject({ errorCode: 'gave_up' });
  expect(sentTo(person)).toHaveLength(1);
}, 60_000);
