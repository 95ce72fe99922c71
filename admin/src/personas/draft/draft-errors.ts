import { PersonaSettings } from '@sosia/core/contract';

export type DraftError =
  | { kind: 'required' | 'outOfRange' | 'listEmpty' | 'other' }
  | { kind: 'tooLong'; max: number };

/** The errors of a draft, by the path of the field; empty when it can be saved. */
export function draftErrors(draft: PersonaSettings): Map<string, DraftError> {
  const result = PersonaSettings.safeParse(draft);
  const errors = new Map<string, DraftError>();
  for (const issue of result.error?.issues ?? []) {
    errors.set(issue.path.join('.'), errorOf(issue));
  }
  return errors;
}

type Issue = NonNullable<ReturnType<typeof PersonaSettings.safeParse>['error']>['issues'][number];

function errorOf(issue: Issue): DraftError {
  if (issue.code === 'too_small') {
    if (issue.origin === 'string') return { kind: 'required' };
    return { kind: issue.origin === 'array' ? 'listEmpty' : 'outOfRange' };
  }
  if (issue.code === 'too_big') {
    if (issue.origin === 'string') return { kind: 'tooLong', max: Number(issue.maximum) };
    return { kind: 'outOfRange' };
  }
  return { kind: issue.code === 'invalid_type' ? 'required' : 'other' };
}
