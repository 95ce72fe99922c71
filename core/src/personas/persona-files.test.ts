import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { arbitrarySettings } from '../../testing/arbitrary-settings.ts';
import { openTestPlatform, type TestPlatform } from '../../testing/index.ts';
import { type Context, contextFor, newId } from '../platform/index.ts';
import { createPersona } from './create-persona.ts';
import { createPicture } from './create-picture.ts';
import { exportPersona } from './export-persona.ts';
import { getPersona } from './get-persona.ts';
import { importDraft } from './import-draft.ts';
import { importPersona } from './import-persona.ts';
import { publishPersona } from './publish-persona.ts';
import { readPersonaFile } from './read-persona-file.ts';
import { updateDraft } from './update-draft.ts';

let platform: TestPlatform;
let ctx: Context;
let elsewhere: Context;

beforeAll(async () => {
  platform = await openTestPlatform();
  ctx = contextFor(platform, await platform.createOrganization());
  elsewhere = contextFor(platform, await platform.createOrganization());
});
afterAll(() => platform.close());

async function addDocument(to: Context, title: string, contentHash: string): Promise<string> {
  const { organizationId } = to;
  const id = newId();
  const file = { source: 'text', mimeType: 'text/plain', storageKey: id, contentHash };
  await to.db.document.create({ data: { id, organizationId, title, ...file } });
  return id;
}

async function choosing(...documentIds: string[]) {
  const { id, draft, draftRevision } = await createPersona(ctx, { name: 'Endrigo' });
  const knowledge = { ...draft.knowledge, scope: 'selected' as const, documentIds };
  return updateDraft(ctx, { id, draft: { ...draft, knowledge }, draftRevision });
}

test('an exported persona is imported with the same settings, whatever they are', async () => {
  const documentIds = [
    await addDocument(ctx, 'Preços', 'p1'),
    await addDocument(ctx, 'Prazos', 'p2'),
  ];
  const { id } = await createPersona(ctx, { name: 'Endrigo' });
  await fc.assert(
    fc.asyncProperty(arbitrarySettings, fc.subarray(documentIds), async (settings, chosen) => {
      const draft = {
        ...settings,
        identity: { ...settings.identity, picture: null },
        knowledge: { ...settings.knowledge, documentIds: chosen },
      };
      const { draftRevision } = await getPersona(ctx, id);
      const saved = await updateDraft(ctx, { id, draft, draftRevision });
      const { text } = await exportPersona(ctx, { id });
      const { settings: read } = await readPersonaFile(ctx, { text });
      expect(read).toEqual(saved.draft);
    }),
    { numRuns: 15 },
  );
}, 60_000);

test('a file makes a new persona, with its place in the simulator and nothing published', async () => {
  const { id, draft, draftRevision } = await createPersona(ctx, { name: 'Endrigo' });
  await updateDraft(ctx, { id, draft: { ...draft, biography: 'Nasci em 1980.' }, draftRevision });
  const { text, name } = await exportPersona(ctx, { id });
  expect(name).toBe('Endrigo');
  const copy = await importPersona(elsewhere, { text });
  expect(copy).toMatchObject({
    name: 'Endrigo',
    state: 'unpublished',
    draft: { biography: 'Nasci em 1980.' },
    numbers: [{ channel: 'simulator' }],
  });
  expect(copy.id).not.toBe(id);
});

test('a file replaces the draft that was looked at, and no later one', async () => {
  const { id, draftRevision } = await createPersona(ctx, { name: 'Endrigo' });
  const text = 'sosia: persona\nschemaVersion: 1\npersona:\n  identity: { name: Ana }\n';
  const persona = await importDraft(ctx, { id, text, draftRevision });
  expect(persona).toMatchObject({ name: 'Ana', draftRevision: draftRevision + 1 });
  const late = importDraft(ctx, { id, text, draftRevision });
  await expect(late).rejects.toMatchObject({ code: 'draft_conflict' });
});

test('a version is exported as it was published', async () => {
  const { id, draft, draftRevision } = await createPersona(ctx, { name: 'Endrigo' });
  const first = await updateDraft(ctx, {
    id,
    draft: { ...draft, biography: 'Antiga' },
    draftRevision,
  });
  const { publishedVersion } = await publishPersona(ctx, { id, note: '' });
  const later = { ...first.draft, biography: 'Nova' };
  await updateDraft(ctx, { id, draft: later, draftRevision: first.draftRevision });
  const version = await exportPersona(ctx, { id, versionId: publishedVersion?.id });
  expect(version.text).toContain('biography: Antiga');
  expect((await exportPersona(ctx, { id })).text).toContain('biography: Nova');
  const strange = exportPersona(ctx, { id, versionId: newId() });
  await expect(strange).rejects.toMatchObject({ code: 'not_found' });
});

test('documents are found elsewhere by content, then by title; the others are listed', async () => {
  const persona = await choosing(
    await addDocument(ctx, 'Tabela de preços', 'h1'),
    await addDocument(ctx, 'Perguntas', 'h2'),
    await addDocument(ctx, 'Só aqui', 'h3'),
  );
  const { text } = await exportPersona(ctx, { id: persona.id });
  const same = await addDocument(elsewhere, 'Preços de 2026', 'h1');
  const titled = await addDocument(elsewhere, 'Perguntas', 'outro');
  const { settings, documents } = await readPersonaFile(elsewhere, { text });
  expect(documents).toEqual([
    { title: 'Tabela de preços', status: 'found', isChosen: true },
    { title: 'Perguntas', status: 'changed', isChosen: true },
    { title: 'Só aqui', status: 'missing', isChosen: true },
  ]);
  expect(settings.knowledge.documentIds).toEqual([same, titled]);
});

test('documents that are alike are not mistaken for one', async () => {
  const alike = [
    await addDocument(ctx, 'Folheto', 'gêmeo'),
    await addDocument(ctx, 'Folheto', 'gêmeo'),
  ];
  const { id } = await choosing(...alike);
  const { settings } = await readPersonaFile(ctx, {
    text: (await exportPersona(ctx, { id })).text,
  });
  expect(settings.knowledge.documentIds.toSorted()).toEqual(alike.toSorted());
});

test("a portrait of another organisation is left out, and the persona's own stays", async () => {
  const png = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
    'base64',
  );
  const { picture } = await createPicture(ctx, png);
  const { id, draft, draftRevision } = await createPersona(ctx, { name: 'Endrigo' });
  const identity = { ...draft.identity, picture };
  await updateDraft(ctx, { id, draft: { ...draft, identity }, draftRevision });
  const { text } = await exportPersona(ctx, { id });
  const here = await readPersonaFile(ctx, { text });
  expect(here).toMatchObject({ isPictureLeftOut: false, settings: { identity: { picture } } });
  const there = await readPersonaFile(elsewhere, { text });
  expect(there).toMatchObject({
    isPictureLeftOut: true,
    settings: { identity: { picture: null } },
  });
  const foreign = text.replace(ctx.organizationId, newId());
  const own = await readPersonaFile(ctx, { text: foreign, personaId: id });
  expect(own).toMatchObject({ isPictureLeftOut: true, settings: { identity: { picture } } });
});

test('a file with a mistake changes nothing', async () => {
  const text = 'sosia: persona\nschemaVersion: 1\npersona: { identity: { name: "" } }\n';
  const before = await ctx.db.persona.count();
  await expect(importPersona(ctx, { text })).rejects.toMatchObject({
    code: 'persona_file_invalid',
    details: { problems: [{ line: 3, path: 'identity.name', kind: 'required' }] },
  });
  expect(await ctx.db.persona.count()).toBe(before);
});
