import type { PersonaSettings } from '@sosia/core/contract';
import { applyChanges } from '../changes/apply-changes.ts';
import type { SettingChange } from '../changes/setting-change.ts';
import { settingChanges } from '../changes/setting-changes.ts';

export type Side = 'mine' | 'theirs';

/** A setting in which two drafts differ: `before` is theirs, `after` is mine. */
export interface Difference extends SettingChange {
  /** Who changed it since the common base; the other side left it unchanged. */
  changedBy: Side | 'both';
}

interface Drafts {
  /** The draft that both editors started from. */
  base: PersonaSettings;
  mine: PersonaSettings;
  theirs: PersonaSettings;
}

/** The settings that differ between two drafts with the same base, and who changed them. */
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

/** The default choice: whoever alone changed a setting keeps the change; if both did, mine. */
export function sideFor({ changedBy }: Difference): Side {
  return changedBy === 'theirs' ? 'theirs' : 'mine';
}

/** Their draft with the chosen settings of mine. */
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
