import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestPlatform, type TestPlatform } from '../../testing/index.ts';
import { PersonaListQuery, type PersonaSettings } from '../contract/index.ts';
import { type Context, contextFor, newId } from '../platform/index.ts';
import { archivePersona } from './archive-persona.ts';
import { createPersona } from './create-persona.ts';
import { getPersona } from './get-persona.ts';
import { listPersonas } from './list-personas.ts';
import { listVersions } from './list-versions.ts';
import { publishPersona } from './publish-persona.ts';
import { unarchivePersona } from './unarchive-persona.ts';
import { updateDraft } from './update-draft.ts';

let platform: TestPlatform;
let ctx: Context;

beforeAll(async () => {
  platform = await openTestPlatform();
  ctx = contextFor(platform, await platform.createOrganization());
});
afterAll(() => platform.close());

const all = { page: 1, perPage: 100 };

/** A persona whose draft can be published. */
async function newPersona(name = 'Endrigo') {
  const { id, draft, draftRevision } = await createPersona(ctx, { name });
  return updateDraft(ctx, { id, draft: { ...draft, biography: 'Nasci em 1980.' }, draftRevision });
}

const edit = (id: string, draftRevision: number, draft: PersonaSettings) =>
  updateDraft(ctx, { id, draft, draftRevision });

test('a new persona has a draft, a place in the simulator, and nothing published', async () => {
  const persona = await createPersona(ctx, { name: 'Endrigo', role: 'Clone' });
  expect(persona).toMatchObject({
    name: 'Endrigo',
    role: 'Clone',
    state: 'unpublished',
    draftRevision: 1,
  });
  const address = `simulator:${persona.id}`;
  expect(persona.numbers).toMatchObject([{ channel: 'simulator', address, name: 'Endrigo' }]);
});

test('saving the draft renames the persona and its simulator', async () => {
  const { id, draft, draftRevision } = await createPersona(ctx, { name: 'Antes' });
  const saved = await edit(id, draftRevision, {
    ...draft,
    identity: { ...draft.identity, name: 'Depois' },
  });
  expect(saved).toMatchObject({ name: 'Depois', draftRevision: 2, numbers: [{ name: 'Depois' }] });
});

test('who saves over newer work is given it instead', async () => {
  const { id, draft, draftRevision } = await createPersona(ctx, { name: 'Endrigo' });
  await edit(id, draftRevision, { ...draft, greeting: 'Oi, sou eu' });
  const late = edit(id, draftRevision, { ...draft, greeting: 'Olá' });
  await expect(late).rejects.toMatchObject({
    code: 'draft_conflict',
    details: { draftRevision: 2, draft: { greeting: 'Oi, sou eu' } },
  });
  expect((await getPersona(ctx, id)).draft.greeting).toBe('Oi, sou eu');
});

test('of two who save at once one wins', async () => {
  const { id, draft, draftRevision } = await createPersona(ctx, { name: 'Endrigo' });
  const save = (greeting: string) => edit(id, draftRevision, { ...draft, greeting });
  const results = await Promise.allSettled([save('a'), save('b')]);
  expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
});

test('publishing makes a version that later drafts do not change', async () => {
  const { id, draft, draftRevision } = await newPersona();
  const published = await publishPersona(ctx, { id, note: 'primeira' });
  expect(published).toMatchObject({
    state: 'published',
    changes: [],
    publishedVersion: { number: 1 },
  });
  const changed = await edit(id, draftRevision, { ...draft, greeting: 'Oi!' });
  expect(changed).toMatchObject({ state: 'changed', changes: ['greeting'] });
  await publishPersona(ctx, { id, note: '' });
  const { data, total } = await listVersions(ctx, { ...all, personaId: id });
  expect(total).toBe(2);
  expect(data.map(({ number, note, settings }) => [number, note, settings.greeting])).toEqual([
    [2, '', 'Oi!'],
    [1, 'primeira', ''],
  ]);
});

test('publishers at the same moment get versions of different numbers', async () => {
  const { id } = await newPersona();
  await Promise.all(['a', 'b', 'c'].map((note) => publishPersona(ctx, { id, note })));
  const { data } = await listVersions(ctx, { ...all, personaId: id });
  expect(data.map(({ number }) => number)).toEqual([3, 2, 1]);
  expect((await getPersona(ctx, id)).publishedVersion?.number).toBe(3);
});

test('what is published is what was looked at: a draft saved since then is brought instead', async () => {
  const { id, draft, draftRevision } = await newPersona();
  const newer = await edit(id, draftRevision, { ...draft, greeting: 'Olá' });
  await expect(publishPersona(ctx, { id, note: '', draftRevision })).rejects.toMatchObject({
    code: 'draft_conflict',
    details: { draft: { greeting: 'Olá' }, draftRevision: newer.draftRevision },
  });
  expect((await getPersona(ctx, id)).publishedVersion).toBeNull();
  const published = await publishPersona(ctx, {
    id,
    note: '',
    draftRevision: newer.draftRevision,
  });
  expect(published).toMatchObject({ state: 'published', publishedVersion: { number: 1 } });
});

test('a draft without prompt and biography cannot be published', async () => {
  const { id } = await createPersona(ctx, { name: 'Endrigo' });
  await expect(publishPersona(ctx, { id, note: '' })).rejects.toMatchObject({
    code: 'validation_failed',
    errors: { 'draft.systemPrompt': expect.any(String) },
  });
});

test('settings stored by an older release get the defaults of today', async () => {
  const { id } = await createPersona(ctx, { name: 'Endrigo' });
  const old = { identity: { name: 'Endrigo' }, biography: 'Antiga' };
  await ctx.db.persona.update({ where: { id }, data: { draft: old } });
  const { draft } = await getPersona(ctx, id);
  expect(draft).toMatchObject({
    biography: 'Antiga',
    memory: { historyLength: 20 },
    voice: { mode: 'mirror' },
  });
});

test("a portrait that is another organisation's is refused", async () => {
  const { id, draft, draftRevision } = await createPersona(ctx, { name: 'Endrigo' });
  const picture = `${newId()}/pictures/rosto.png`;
  const saving = edit(id, draftRevision, { ...draft, identity: { ...draft.identity, picture } });
  await expect(saving).rejects.toMatchObject({ code: 'validation_failed' });
});

test('a persona that a number answers with cannot be archived, another leaves the list', async () => {
  const { id } = await newPersona('Arquivada');
  const number = { id: newId(), organizationId: ctx.organizationId, personaId: id, name: 'Loja' };
  const address = 'whatsapp:+5511999990000';
  await ctx.db.number.create({ data: { ...number, channel: 'whatsapp', address } });
  await expect(archivePersona(ctx, id)).rejects.toMatchObject({ code: 'persona_in_use' });
  await ctx.db.number.delete({ where: { id: number.id } });
  expect((await archivePersona(ctx, id)).archivedAt).not.toBeNull();
  const list = async (query: object) =>
    (await listPersonas(ctx, PersonaListQuery.parse({ q: 'arquivada', ...query }))).total;
  expect(await list({})).toBe(0);
  expect(await list({ archived: 'true' })).toBe(1);
  const simulator = await ctx.db.number.findFirst({ where: { personaId: id } });
  expect(simulator?.isActive).toBe(false);
});

test('an archived persona comes back with its simulator, noted once', async () => {
  const { id } = await newPersona('Devolvida');
  await archivePersona(ctx, id);
  const back = await unarchivePersona(ctx, id);
  expect(back.archivedAt).toBeNull();
  const query = PersonaListQuery.parse({ q: 'devolvida' });
  expect((await listPersonas(ctx, query)).total).toBe(1);
  const simulator = await ctx.db.number.findFirst({ where: { personaId: id } });
  expect(simulator?.isActive).toBe(true);
  await unarchivePersona(ctx, id);
  const noted = { entityId: id, action: 'persona.unarchived' };
  expect(await ctx.db.auditEvent.count({ where: noted })).toBe(1);
  await expect(unarchivePersona(ctx, newId())).rejects.toMatchObject({ code: 'not_found' });
});

test('every change is noted and announced', async () => {
  const { id } = await newPersona();
  await publishPersona(ctx, { id, note: '' });
  const audit = await ctx.db.auditEvent.findMany({
    where: { entityId: id },
    orderBy: { id: 'asc' },
  });
  expect(audit.map(({ action }) => action)).toEqual([
    'persona.created',
    'persona.draft-saved',
    'persona.published',
  ]);
  const events = await platform.prisma.liveEvent.findMany({
    where: { payload: { path: ['personaId'], equals: id } },
  });
  expect(events).toHaveLength(3);
});
