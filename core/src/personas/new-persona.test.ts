import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestPlatform, type TestPlatform } from '../../testing/index.ts';
import { PersonaListQuery, patternProblem } from '../contract/index.ts';
import { type Context, contextFor, newId } from '../platform/index.ts';
import { archivePersona } from './archive-persona.ts';
import { createPersona } from './create-persona.ts';
import { deletePersona } from './delete-persona.ts';
import { draftProblems } from './draft-problems.ts';
import { duplicatePersona } from './duplicate-persona.ts';
import { getPersona } from './get-persona.ts';
import { listPersonas } from './list-personas.ts';
import { publishPersona } from './publish-persona.ts';
import { listPersonaTemplates } from './templates/list-persona-templates.ts';
import { updateDraft } from './update-draft.ts';

let platform: TestPlatform;
let ctx: Context;

beforeAll(async () => {
  platform = await openTestPlatform();
  ctx = contextFor(platform, await platform.createOrganization());
});
afterAll(() => platform.close());

async function published(name: string) {
  const { id, draft, draftRevision } = await createPersona(ctx, { name });
  await updateDraft(ctx, { id, draft: { ...draft, systemPrompt: 'Responda.' }, draftRevision });
  return publishPersona(ctx, { id, note: '' });
}

const names = async () =>
  (await listPersonas(ctx, PersonaListQuery.parse({ perPage: 100 }))).data.map(({ name }) => name);

for (const language of ['pt-BR', 'en'] as const) {
  test(`every template in ${language} is whole, and its rules work`, () => {
    const templates = listPersonaTemplates(language);
    expect(templates.length).toBeGreaterThanOrEqual(5);
    for (const { id, title, summary, settings } of templates) {
      expect(title && summary, id).toBeTruthy();
      expect(settings.language, id).toBe(language);
      expect(settings.systemPrompt.length, id).toBeGreaterThan(200);
      expect(settings.tone.examples.length, id).toBeGreaterThan(0);
      expect(settings.greeting, id).toContain('{{persona.name}}');
      expect(settings.handoff, id).toMatchObject({ isEnabled: true, isModelAsked: true });
      expect(settings.handoff.words.length, id).toBeGreaterThan(10);
      expect(new Set(settings.handoff.words).size, id).toBe(settings.handoff.words.length);
      const patterns = settings.quickReplies.filter(({ match }) => match === 'pattern');
      expect(patterns.flatMap(({ triggers }) => triggers).filter(patternProblem), id).toEqual([]);
      const ids = settings.quickReplies.map((reply) => reply.id);
      expect(new Set(ids).size, id).toBe(ids.length);
    }
  });
}

test('the languages of a template have the same rules switched on', () => {
  const [portuguese, english] = [listPersonaTemplates('pt-BR'), listPersonaTemplates('en')];
  const rulesOf = (templates: typeof english) =>
    templates.map(({ id, settings }) => [
      id,
      settings.quickReplies.map(({ isActive, isHandoff }) => [isActive, isHandoff]),
      settings.handoff.hours,
      settings.tone.emojis,
    ]);
  expect(rulesOf(english)).toEqual(rulesOf(portuguese));
});

test("a template's settings become the draft, under the name and role that were given", async () => {
  const { draft } = await createPersona(ctx, { name: 'Bela', templateId: 'shop', language: 'en' });
  expect(draft.identity).toMatchObject({ name: 'Bela', role: 'Virtual assistant of the shop' });
  expect(draft).toMatchObject({ language: 'en', greeting: expect.stringContaining('shop') });
  const own = await createPersona(ctx, { name: 'Bela', role: 'Vendas', templateId: 'shop' });
  expect(own.role).toBe('Vendas');
});

test('a persona without a template knows when to call a person, and nothing else', async () => {
  const { draft } = await createPersona(ctx, { name: 'Nova', language: 'en' });
  expect(draft).toMatchObject({
    systemPrompt: '',
    biography: '',
    quickReplies: [],
    language: 'en',
  });
  expect(draft.fallback).toContain('Sorry');
  expect(draft.handoff.words).toContain('talk to a person');
});

test('a template that does not exist is refused', async () => {
  const creating = createPersona(ctx, { name: 'X', templateId: 'nenhum' });
  await expect(creating).rejects.toMatchObject({ errors: { templateId: expect.any(String) } });
});

test('what a template leaves open must be filled in before publishing', async () => {
  const { draft } = await createPersona(ctx, { name: 'Eu', templateId: 'creator' });
  expect(Object.keys(draftProblems(draft))).toEqual(['draft.biography']);
  const replies = draft.quickReplies.map((reply) => ({ ...reply, isActive: true }));
  const switchedOn = { ...draft, biography: 'Nasci.', quickReplies: replies };
  expect(Object.keys(draftProblems(switchedOn))).toEqual(['draft.quickReplies.0.reply']);
  expect(draftProblems({ ...switchedOn, quickReplies: draft.quickReplies })).toEqual({});
});

test('a pattern that is none, or could run for minutes, is refused when published', async () => {
  const { draft } = await createPersona(ctx, { name: 'Eu', templateId: 'shop' });
  const rule = {
    id: 'a',
    reply: 'ok',
    isActive: true,
    isHandoff: false,
    match: 'pattern' as const,
  };
  const problemOf = (trigger: string) =>
    draftProblems({ ...draft, quickReplies: [{ ...rule, triggers: [trigger] }] });
  expect(problemOf('(')).toEqual({ 'draft.quickReplies.0.triggers': 'Not a regular expression' });
  expect(problemOf('^(a+)+$')).toEqual({
    'draft.quickReplies.0.triggers': 'Could run for minutes',
  });
  expect(problemOf('pedido \\d+')).toEqual({});
});

test('a copy has the same draft under another name, and its own place in the simulator', async () => {
  const original = await published('Original');
  const copy = await duplicatePersona(ctx, original.id);
  expect(copy).toMatchObject({ name: 'Original (cópia)', state: 'unpublished', draftRevision: 1 });
  expect(copy.draft).toEqual({
    ...original.draft,
    identity: { ...original.draft.identity, name: 'Original (cópia)' },
  });
  expect(copy.numbers).toMatchObject([{ address: `simulator:${copy.id}` }]);
  const again = await duplicatePersona(ctx, copy.id);
  expect(again.name).toBe('Original (cópia 2)');
});

test('the name of a copy is in the language of the persona, and never too long', async () => {
  const { id } = await createPersona(ctx, { name: 'a'.repeat(80), language: 'en' });
  expect((await duplicatePersona(ctx, id)).name).toBe(`${'a'.repeat(73)} (copy)`);
  expect((await duplicatePersona(ctx, id)).name).toBe(`${'a'.repeat(71)} (copy 2)`);
  await expect(duplicatePersona(ctx, newId())).rejects.toMatchObject({ code: 'not_found' });
});

test('a persona that was never used is deleted with its simulator, and noted', async () => {
  const { id } = await createPersona(ctx, { name: 'Rascunho esquecido' });
  await deletePersona(ctx, id);
  expect(await names()).not.toContain('Rascunho esquecido');
  expect(await ctx.db.number.count({ where: { address: `simulator:${id}` } })).toBe(0);
  await expect(getPersona(ctx, id)).rejects.toMatchObject({ code: 'not_found' });
  const noted = await ctx.db.auditEvent.findMany({ where: { entityId: id } });
  expect(noted.map(({ action }) => action)).toContain('persona.deleted');
  await expect(deletePersona(ctx, id)).rejects.toMatchObject({ code: 'not_found' });
});

test('a persona that was published, or that a number answers with, is not deleted', async () => {
  const { id } = await published('Usada');
  const deleting = deletePersona(ctx, id);
  await expect(deleting).rejects.toMatchObject({ code: 'persona_used', details: { versions: 1 } });
  await archivePersona(ctx, id);
  await expect(deletePersona(ctx, id)).rejects.toMatchObject({ code: 'persona_used' });

  const { id: bound } = await createPersona(ctx, { name: 'Ligada' });
  const number = {
    id: newId(),
    organizationId: ctx.organizationId,
    personaId: bound,
    name: 'Loja',
  };
  const address = 'whatsapp:+5511999990001';
  await ctx.db.number.create({ data: { ...number, channel: 'whatsapp', address } });
  await expect(deletePersona(ctx, bound)).rejects.toMatchObject({ code: 'persona_in_use' });
});

test('a persona that somebody wrote to in the simulator is not deleted', async () => {
  const { id, numbers } = await createPersona(ctx, { name: 'Visitada' });
  const { organizationId } = ctx;
  const contactId = newId();
  await ctx.db.contact.create({ data: { id: contactId, organizationId, channel: 'simulator' } });
  const numberId = numbers[0]?.id ?? '';
  await ctx.db.conversation.create({
    data: { id: newId(), organizationId, contactId, numberId, channel: 'simulator' },
  });
  const details = { versions: 0, turns: 0, conversations: 1 };
  await expect(deletePersona(ctx, id)).rejects.toMatchObject({ code: 'persona_used', details });
});
