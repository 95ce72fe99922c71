import { PersonaSettings } from '@sosia/core/contract';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { arbitrarySettings } from '../../../../core/testing/arbitrary-settings.ts';
import { draftDifferences, mergeDrafts, sideFor } from '../draft/merge-drafts.ts';
import { applyChanges } from './apply-changes.ts';
import { isSame, settingChanges } from './setting-changes.ts';

const settings = (more: object = {}) =>
  PersonaSettings.parse({ identity: { name: 'Ana' }, ...more });
const reply = (id: string, text = 'Oi') => ({ id, match: 'word', triggers: [id], reply: text });
const keys = (before: PersonaSettings, after: PersonaSettings) =>
  settingChanges(before, after).map(({ key }) => key);

/** Two settings that have much in common, like two versions of a persona. */
const pair = fc
  .tuple(arbitrarySettings, arbitrarySettings, fc.array(fc.boolean(), { minLength: 40 }))
  .map(([a, b, coins]): [PersonaSettings, PersonaSettings] => [
    a,
    applyChanges(
      a,
      settingChanges(a, b).filter((_, at) => coins[at % coins.length]),
    ),
  ]);

test('all changes from one state to another lead from it to the other', () => {
  fc.assert(
    fc.property(arbitrarySettings, arbitrarySettings, (a, b) => {
      expect(isSame(applyChanges(a, settingChanges(a, b)), b)).toBe(true);
    }),
    { numRuns: 40 },
  );
}, 60_000);

test('a state differs from itself in nothing, and changes have names of their own', () => {
  fc.assert(
    fc.property(pair, ([a, b]) => {
      expect(settingChanges(a, structuredClone(a))).toEqual([]);
      const names = keys(a, b);
      expect(new Set(names).size).toBe(names.length);
    }),
    { numRuns: 40 },
  );
}, 60_000);

test('taking one side everywhere gives that side', () => {
  fc.assert(
    fc.property(arbitrarySettings, arbitrarySettings, arbitrarySettings, (base, mine, theirs) => {
      const differences = draftDifferences({ base, mine, theirs });
      expect(
        isSame(
          mergeDrafts(theirs, differences, () => 'mine'),
          mine,
        ),
      ).toBe(true);
      expect(
        isSame(
          mergeDrafts(theirs, differences, () => 'theirs'),
          theirs,
        ),
      ).toBe(true);
    }),
    { numRuns: 30 },
  );
}, 60_000);

test('whoever changed alone is followed: with only one editor the merge is their draft', () => {
  fc.assert(
    fc.property(pair, ([base, draft]) => {
      const mine = draftDifferences({ base, mine: draft, theirs: base });
      expect(isSame(mergeDrafts(base, mine, sideFor), draft)).toBe(true);
      const theirs = draftDifferences({ base, mine: base, theirs: draft });
      expect(isSame(mergeDrafts(draft, theirs, sideFor), draft)).toBe(true);
    }),
    { numRuns: 40 },
  );
}, 60_000);

test('two editors of different settings keep both changes, and only a common one is disputed', () => {
  const base = settings({ greeting: 'Oi' });
  const mine = settings({ greeting: 'Olá', biography: 'Minha' });
  const theirs = settings({ greeting: 'E aí', voice: { speed: 1.1 } });
  const differences = draftDifferences({ base, mine, theirs });
  expect(differences.map(({ key, changedBy }) => [key, changedBy])).toEqual([
    ['biography', 'mine'],
    ['greeting', 'both'],
    ['voice.speed', 'theirs'],
  ]);
  expect(mergeDrafts(theirs, differences, sideFor)).toMatchObject({
    biography: 'Minha',
    greeting: 'Olá',
    voice: { speed: 1.1 },
  });
});

test('quick replies are compared one by one, whatever stands before them', () => {
  const before = settings({ quickReplies: [reply('a'), reply('b'), reply('c')] });
  const after = settings({ quickReplies: [reply('n'), reply('a'), reply('c', 'Tchau')] });
  expect(keys(before, after)).toEqual(['quickReplies#n', 'quickReplies#c', 'quickReplies#b']);
  const turned = settings({ quickReplies: [reply('c'), reply('b'), reply('a')] });
  expect(keys(before, turned)).toEqual(['quickReplies#order']);
});

test('two who add a quick reply each have both', () => {
  const base = settings({ quickReplies: [reply('a')] });
  const mine = settings({ quickReplies: [reply('a'), reply('mine')] });
  const theirs = settings({ quickReplies: [reply('a'), reply('theirs')] });
  const merged = mergeDrafts(theirs, draftDifferences({ base, mine, theirs }), sideFor);
  expect(merged.quickReplies.map(({ id }) => id).sort()).toEqual(['a', 'mine', 'theirs']);
});

test('the fields of a part are named one by one, however deep they stand', () => {
  const before = settings();
  const after = settings({ voice: { speed: 1.2 }, handoff: { hours: { isLimited: true } } });
  expect(keys(before, after)).toEqual(['handoff.hours.isLimited', 'voice.speed']);
});
