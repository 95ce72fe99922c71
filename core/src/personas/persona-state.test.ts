import { expect, test } from 'vitest';
import { PersonaSettings } from '../contract/index.ts';
import { draftProblems } from './draft-problems.ts';
import { personaState } from './persona-state.ts';

const settings = (parts: object = {}) =>
  PersonaSettings.parse({ identity: { name: 'Endrigo' }, ...parts });

test('a persona that was never published is unpublished', () => {
  expect(personaState(settings(), null)).toEqual({ state: 'unpublished', changes: [] });
});

test('a draft equal to the version is published, whatever the order of its keys', () => {
  const shuffled = Object.fromEntries(Object.entries(settings()).reverse()) as PersonaSettings;
  expect(personaState(shuffled, settings())).toEqual({ state: 'published', changes: [] });
});

test('a draft that differs names the parts in which it does', () => {
  const draft = settings({ greeting: 'Oi!', voice: { speed: 1.1 } });
  expect(personaState(draft, settings())).toEqual({
    state: 'changed',
    changes: ['greeting', 'voice'],
  });
});

test('a version of an older release, read with defaults, is no change', () => {
  const old = PersonaSettings.parse({ identity: { name: 'Endrigo' } });
  expect(personaState(settings(), old).state).toBe('published');
});

test('a draft can be published with a name and a prompt or a biography', () => {
  expect(Object.keys(draftProblems(settings()))).toEqual(['draft.systemPrompt']);
  expect(Object.keys(draftProblems(settings({ biography: '  \n' })))).toEqual([
    'draft.systemPrompt',
  ]);
  expect(draftProblems(settings({ biography: 'Nasci em 1980.' }))).toEqual({});
  expect(draftProblems(settings({ systemPrompt: 'Seja breve.' }))).toEqual({});
});

test('a quick reply with a broken pattern stops publishing', () => {
  const rule = { id: '1', match: 'pattern', triggers: ['(oi'], reply: 'Oi!' };
  const draft = settings({ systemPrompt: 'x', quickReplies: [rule] });
  expect(Object.keys(draftProblems(draft))).toEqual(['draft.quickReplies.0.triggers']);
});
