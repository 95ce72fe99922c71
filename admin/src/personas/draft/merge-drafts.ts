import type { PersonaSettings } from '@sosia/core/contract';
import { applyChanges } from '../changes/apply-changes.ts';
import type { SettingChange } from '../changes/setting-change.ts';
import { settingChanges } from '../changes/setting-changes.ts';

export type Side = 'mine' | 'theirs';

/** A setting in which two drafts differ: `before` is theirs, `after` is mine. */
export interface Difference extends SettingChange {
  /** Who changed it since both began; the other left it as it was. */
  changedBy: Side | 'both';
}

interface Drafts {
  /** What both editors began with. */
  base: PersonaSettings;
  mine: PersonaSettings;
  theirs: PersonaSettings;
}

/** Where two drafts of the same beginning differ, and whose change it is. */
export function draftDifferences({ base, mine, theirs }: Drafts): Difference[] {
  const touched = (draft: PersonaSettings) =>
    new Set(settingChanges(base, draft).map(({ key }) => key));
  const [byMe, byThem] = [touched(mine), touched(theirs)];
  return settingChanges(theirs, mine).map((change) => ({
    ...change,
    changedBy: ownerOf(byMe.has(change.key), byThem.has(change.key)),
  }));
}

function ownerOf(isMine: boolean, isTheirs: boolean): Difference['changedBy'] {
  if (isMine !== isTheirs) return isMine ? 'mine' : 'theirs';
  return 'both';
}

/** Each keeps what only they changed; where both did, what is on my screen stands first. */
export function sideFor({ changedBy }: Difference): Side {
  return changedBy === 'theirs' ? 'theirs' : 'mine';
}

/** Their draft with those settings of mine that are chosen. */
export function mergeDrafts(
  theirs: PersonaSettings,
  differences: readonly Difference[],
  sideOf: (difference: Difference) => Side,
): PersonaSettings {
  return applyChanges(
    theirs,
    differences.filter((difference) => sideOf(difference) === 'mine'),
  );
}
