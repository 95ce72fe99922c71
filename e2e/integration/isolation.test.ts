import { afterAll, beforeAll, expect, test } from 'vitest';
import { createNumber, createProviderAccount } from '../../core/src/channels/numbers/index.ts';
import { PersonaSettings } from '../../core/src/contract/index.ts';
import { createPersona, publishPersona, updateDraft } from '../../core/src/personas/index.ts';
import { contextFor, newId } from '../../core/src/platform/index.ts';
import { signedInboundMessage } from '../fakes/fake-twilio.ts';
import {
  ACCOUNT_SID,
  AUTH_TOKEN,
  eventually,
  type Installation,
  NUMBER,
  PUBLIC_URL,
  startInstallation,
} from './start-installation.ts';

const OTHER_NUMBER = 'whatsapp:+14155230000';
const PEOPLE = 50;

let sosia: Installation;

beforeAll(async () => {
  // The model answers with its persona's name and every secret in its prompt, so that leaks show.
  sosia = await startInstallation({
    workers: 2,
    reply: ({ prompt }) => {
      const persona = /^.*?You are (\w+)/s.exec(prompt)?.[1];
      const secrets = [...new Set(prompt.match(/segredo-\d+/g) ?? [])].join(' ');
      return { text: `${persona}: ${secrets}`, delayMs: 20 };
    },
  });
  await publish('Aurora', NUMBER);
  await publish('Breno', OTHER_NUMBER);
});
afterAll(() => sosia?.close());

async function publish(name: string, address: string): Promise<void> {
  const ctx = sosia.context;
  const persona = await createPersona(ctx, { name });
  const draft = PersonaSettings.parse({
    identity: { name },
    systemPrompt: `Persona ${name}`,
    timing: { quietPeriodMs: 0, maxWaitMs: 0 },
  });
  await updateDraft(ctx, { id: persona.id, draft, draftRevision: persona.draftRevision });
  await publishPersona(ctx, { id: persona.id, note: '' });
  const { providerAccountId } = await ctx.db.number.findFirstOrThrow({
    where: { address: NUMBER },
  });
  await ctx.db.number.upsert({
    where: { organizationId_address: { organizationId: ctx.organizationId, address } },
    create: {
      id: newId(),
      organizationId: ctx.organizationId,
      channel: 'whatsapp',
      providerAccountId,
      address,
      name,
      personaId: persona.id,
    },
    update: { personaId: persona.id },
  });
}

const person = (index: number) => `whatsapp:+55119${String(20_000_000 + index)}`;
const personaOf = (index: number) => (index % 2 === 0 ? 'Aurora' : 'Breno');
const numberOf = (index: number) => (index % 2 === 0 ? NUMBER : OTHER_NUMBER);

async function everyoneWrites(text: (index: number) => string, answersSoFar: number) {
  const all = Array.from({ length: PEOPLE }, (_, index) => index);
  await Promise.all(
    all.map((index) =>
      sosia.receive({ From: person(index), To: numberOf(index), Body: text(index) }),
    ),
  );
  await eventually(
    async () => all.every((index) => answersOf(index).length === answersSoFar + 1),
    45_000,
  );
}

const answersOf = (index: number) =>
  sosia.twilio.messages.filter(({ to, from }) => to === person(index) && from === numberOf(index));

test('fifty people on two numbers: each is answered by the right persona with their own history alone', async () => {
  await everyoneWrites((index) => `guarde segredo-${1000 + index}`, 0);
  await everyoneWrites(() => 'qual era o meu segredo?', 1);
  for (let index = 0; index < PEOPLE; index += 1) {
    const [first, second] = answersOf(index);
    expect(first?.body).toBe(`${personaOf(index)}: segredo-${1000 + index}`);
    expect(second?.body).toBe(`${personaOf(index)}: segredo-${1000 + index}`);
  }
  expect(sosia.twilio.messages).toHaveLength(2 * PEOPLE);
}, 90_000);

test('one person on two numbers is two conversations with nothing in common', async () => {
  const both = 'whatsapp:+5511955550000';
  const answers = (from: string) =>
    sosia.twilio.messages.filter((message) => message.to === both && message.from === from);
  await sosia.receive({ From: both, To: NUMBER, Body: 'guarde segredo-7777' });
  await eventually(async () => answers(NUMBER).length === 1);
  await sosia.receive({ From: both, To: OTHER_NUMBER, Body: 'qual era o meu segredo?' });
  await eventually(async () => answers(OTHER_NUMBER).length === 1);
  expect(answers(OTHER_NUMBER)[0]?.body).toBe('Breno:');
});

test("of two organisations with one number each has what its own account's token signs, and nothing else", async () => {
  const organizationId = await sosia.platform.createOrganization();
  const ctx = contextFor(sosia.platform, organizationId);
  const theirs = { accountSid: `AC${'3'.repeat(32)}`, authToken: 'token of the others' };
  const ours = { accountSid: ACCOUNT_SID, authToken: AUTH_TOKEN };
  const { id: providerAccountId } = await createProviderAccount(ctx, { name: 'Twilio', ...theirs });
  const number = { providerAccountId, address: NUMBER, name: 'Sandbox', personaId: null };
  await createNumber(ctx, number);
  const From = 'whatsapp:+5511955550001';
  const url = `${PUBLIC_URL}/webhooks/twilio/whatsapp`;
  const receive = async (AccountSid: string, token: string) => {
    const { body, headers } = signedInboundMessage(
      { token, url },
      { From, To: NUMBER, AccountSid },
    );
    const path = '/webhooks/twilio/whatsapp';
    return (await sosia.app.inject({ method: 'POST', url: path, headers, payload: body }))
      .statusCode;
  };
  const kept = (id: string) =>
    sosia.platform.prisma.message.count({
      where: { organizationId: id, conversation: { contact: { phone: From.slice(9) } } },
    });
  expect(await receive(theirs.accountSid, theirs.authToken)).toBe(200);
  expect([await kept(organizationId), await kept(sosia.organizationId)]).toEqual([1, 0]);
  expect(await receive(theirs.accountSid, ours.authToken)).toBe(403);
  expect(await receive(ours.accountSid, theirs.authToken)).toBe(403);
  expect(await receive(ours.accountSid, ours.authToken)).toBe(200);
  await eventually(async () => (await kept(sosia.organizationId)) === 2);
  expect(await kept(organizationId)).toBe(1);
});
