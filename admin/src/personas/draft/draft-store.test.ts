// @vitest-environment happy-dom
import { type Persona, PersonaSettings } from '@sosia/core/contract';
import { QueryClient } from '@tanstack/react-query';
import { afterEach, expect, test, vi } from 'vitest';
import { draftStore } from './draft-store.ts';

const settings = (biography: string) =>
  PersonaSettings.parse({ identity: { name: 'Ana' }, biography });
const persona = (draft: PersonaSettings, draftRevision: number) =>
  ({ id: '7', draft, draftRevision, draftSaved: null }) as unknown as Persona;
const base = settings('base');
const mine = settings('mine');
const theirs = settings('theirs');

const json = (status: number, body: unknown) => Response.json(body, { status });
const refusal = (draft: PersonaSettings) =>
  json(409, { code: 'draft_conflict', details: { draft, draftRevision: 2 } });

/** A store whose saves get these answers, with the bodies that it sent. */
function storeWith(...answers: Response[]) {
  const sent: { draft: PersonaSettings; draftRevision: number }[] = [];
  vi.stubGlobal('fetch', async (_path: string, { body }: { body: string }) => {
    sent.push(JSON.parse(body));
    return answers.shift();
  });
  return { store: draftStore(persona(base, 1), new QueryClient()), sent };
}

afterEach(() => vi.unstubAllGlobals());

test('what is typed while a save is under way is saved after it', async () => {
  const { store, sent } = storeWith(
    json(200, persona(mine, 2)),
    json(200, persona(settings('more'), 3)),
  );
  store.replace(mine);
  const saving = store.flush();
  store.replace(settings('more'));
  expect(await saving).toBe(true);
  expect(sent.map(({ draft }) => draft.biography)).toEqual(['mine', 'more']);
  expect(sent.map(({ draftRevision }) => draftRevision)).toEqual([1, 2]);
});

test('a newer draft is not overwritten, and the merged one is saved on top of it', async () => {
  const { store, sent } = storeWith(refusal(theirs), json(200, persona(settings('both'), 3)));
  store.replace(mine);
  expect(await store.flush()).toBe(false);
  store.settle(settings('both'));
  expect(await store.flush()).toBe(true);
  expect(sent.at(-1)).toMatchObject({ draft: { biography: 'both' }, draftRevision: 2 });
});

test('a draft that was saved although its answer was lost is no conflict', async () => {
  const { store } = storeWith(refusal(mine));
  store.replace(mine);
  expect(await store.flush()).toBe(true);
  expect(store.revision()).toBe(2);
});

test('another editor’s draft is not adopted over an unsaved one', async () => {
  const { store, sent } = storeWith(refusal(theirs));
  store.replace(mine);
  store.follow(persona(theirs, 2));
  expect(await store.flush()).toBe(false);
  expect(sent.map(({ draft }) => draft.biography)).toEqual(['mine']);
});
