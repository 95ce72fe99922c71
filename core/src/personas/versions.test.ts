import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestPlatform, type TestPlatform } from '../../testing/index.ts';
import { updateNumber } from '../channels/numbers/index.ts';
import { type Context, contextFor, newId } from '../platform/index.ts';
import { createPersona } from './create-persona.ts';
import { getPersona } from './get-persona.ts';
import { listVersions } from './list-versions.ts';
import { publishPersona } from './publish-persona.ts';
import { restoreVersion } from './restore-version.ts';
import { rollBackPersona } from './roll-back-persona.ts';
import { updateDraft } from './update-draft.ts';

let platform: TestPlatform;
let ctx: Context;

beforeAll(async () => {
  platform = await openTestPlatform();
  ctx = contextFor(platform, await platform.createOrganization());
});
afterAll(() => platform.close());

const versionsOf = async (personaId: string) =>
  (await listVersions(ctx, { personaId, page: 1, perPage: 100 })).data;

async function save(id: string, greeting: string) {
  const { draft, draftRevision } = await getPersona(ctx, id);
  return updateDraft(ctx, { id, draft: { ...draft, greeting }, draftRevision });
}

/** A persona with a version for each greeting, the last one published. */
async function personaOf(...greetings: string[]) {
  const { id, draft, draftRevision } = await createPersona(ctx, { name: 'Endrigo' });
  await updateDraft(ctx, { id, draft: { ...draft, biography: 'Nasci em 1980.' }, draftRevision });
  for (const greeting of greetings) {
    await save(id, greeting);
    await publishPersona(ctx, { id, note: greeting });
  }
  const [...versions] = (await versionsOf(id)).reverse();
  return { id, versionIds: versions.map((version) => version.id) };
}

test('rolling back publishes the old state as a new version and leaves the others and the draft', async () => {
  const { id, versionIds } = await personaOf('um', 'dois');
  await save(id, 'ainda escrevendo');
  const note = 'Volta à versão 1';
  const persona = await rollBackPersona(ctx, { id, versionId: versionIds[0] ?? '', note });
  expect(persona).toMatchObject({
    publishedVersion: { number: 3 },
    draft: { greeting: 'ainda escrevendo' },
    state: 'changed',
  });
  const seen = (await versionsOf(id)).map((v) => [v.number, v.settings.greeting, v.note]);
  expect(seen).toEqual([
    [3, 'um', note],
    [2, 'dois', 'dois'],
    [1, 'um', 'um'],
  ]);
});

test('a roll back without a note names the version it goes back to', async () => {
  const { id, versionIds } = await personaOf('um', 'dois');
  await rollBackPersona(ctx, { id, versionId: versionIds[0] ?? '', note: '' });
  expect((await versionsOf(id))[0]?.note).toBe('Back to version 1');
});

test('what is published cannot be rolled back to, nor what another persona published', async () => {
  const [mine, other] = [await personaOf('um'), await personaOf('dois')];
  const back = (versionId = '') => rollBackPersona(ctx, { id: mine.id, versionId, note: '' });
  await expect(back(mine.versionIds[0])).rejects.toMatchObject({ code: 'already_published' });
  await expect(back(other.versionIds[0])).rejects.toMatchObject({ code: 'not_found' });
  await expect(back(newId())).rejects.toMatchObject({ code: 'not_found' });
  expect(await versionsOf(mine.id)).toHaveLength(1);
});

test('of two who roll back at once each writes a version of its own', async () => {
  const { id, versionIds } = await personaOf('um', 'dois', 'três');
  const back = (versionId = '') => rollBackPersona(ctx, { id, versionId, note: '' });
  await Promise.all([back(versionIds[0]), back(versionIds[1])]);
  expect((await versionsOf(id)).map(({ number }) => number)).toEqual([5, 4, 3, 2, 1]);
});

test('a version becomes the draft, and nothing is published', async () => {
  const { id, versionIds } = await personaOf('um', 'dois');
  const { draftRevision } = await getPersona(ctx, id);
  const versionId = versionIds[0] ?? '';
  const persona = await restoreVersion(ctx, { id, versionId, draftRevision });
  expect(persona).toMatchObject({
    draft: { greeting: 'um' },
    publishedVersion: { number: 2 },
    changes: ['greeting'],
  });
});

test('restoring over a draft that somebody saved meanwhile is refused with that draft', async () => {
  const { id, versionIds } = await personaOf('um', 'dois');
  const { draftRevision } = await getPersona(ctx, id);
  await save(id, 'de outra pessoa');
  const late = restoreVersion(ctx, { id, versionId: versionIds[0] ?? '', draftRevision });
  await expect(late).rejects.toMatchObject({
    code: 'draft_conflict',
    details: { draft: { greeting: 'de outra pessoa' } },
  });
});

test('each version says which numbers answer by it', async () => {
  const { id, versionIds } = await personaOf('um', 'dois');
  const { organizationId } = ctx;
  const pinned = { id: newId(), organizationId, personaId: id, name: 'Loja' };
  const address = 'whatsapp:+5511999990001';
  await ctx.db.number.create({ data: { ...pinned, channel: 'whatsapp', address } });
  await updateNumber(ctx, { id: pinned.id, pinnedVersionId: versionIds[0] ?? null });
  const [second, first] = await versionsOf(id);
  expect(first).toMatchObject({
    isPublished: false,
    numbers: [{ id: pinned.id, name: 'Loja', isPinned: true }],
  });
  expect(second).toMatchObject({
    isPublished: true,
    numbers: [{ channel: 'simulator', isPinned: false }],
  });
});

test('who saved the newer draft is named to the one who comes second', async () => {
  const { id } = await personaOf('um');
  const { draft, draftRevision } = await getPersona(ctx, id);
  const user = await platform.prisma.user.create({
    data: { id: newId(), name: 'Ana', email: `${newId()}@example.com` },
  });
  await ctx.db.member.create({
    data: { id: newId(), organizationId: ctx.organizationId, userId: user.id, role: 'editor' },
  });
  const ana = contextFor(platform, ctx.organizationId, user.id);
  await updateDraft(ana, { id, draft: { ...draft, greeting: 'da Ana' }, draftRevision });
  const late = updateDraft(ctx, { id, draft, draftRevision });
  await expect(late).rejects.toMatchObject({ details: { savedBy: 'Ana' } });
  const draftSaved = { userId: user.id, name: 'Ana', at: expect.any(String) };
  expect(await getPersona(ctx, id)).toMatchObject({ draftSaved });
});
