import { afterAll, beforeAll, expect, test } from 'vitest';
import { PersonaSettings } from '../../core/src/contract/index.ts';
import { createPersona, publishPersona, updateDraft } from '../../core/src/personas/index.ts';
import { newId } from '../../core/src/platform/index.ts';
import { eventually, type Installation, NUMBER, startInstallation } from './start-installation.ts';

const OTHER_NUMBER = 'whatsapp:+14155230000';
const PEOPLE = 50;

let sosia: Installation;

beforeAll(async () => {
  // The model says which persona it was told to be, and all it was told, so that leaks show.
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
