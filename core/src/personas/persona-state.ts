import { isDeepStrictEqual } from 'node:util';
import type { Persona, PersonaSettings } from '../contract/index.ts';

/**
 * How a draft compares with the published version: `changes` names the top-level settings that
 * differ. The order of keys does not count.
 */
export function personaState(
  draft: PersonaSettings,
  published: PersonaSettings | null,
): { state: Persona['state']; changes: string[] } {
  if (!published) return { state: 'unpublished', changes: [] };
  const keys = Object.keys(draft) as (keyof PersonaSettings)[];
  const changes = keys.filter((key) => !isDeepStrictEqual(draft[key], published[key]));
  return { state: changes.length > 0 ? 'changed' : 'published', changes };
}
