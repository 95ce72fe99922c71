import type { PersonaSettings } from '../contract/index.ts';

/**
 * What a draft lacks before it may speak to people: field path → what is wrong with it. Empty when
 * it can be published.
 */
export function draftProblems(draft: PersonaSettings): Record<string, string> {
  const problems: Record<string, string> = {};
  if (!draft.identity.name.trim()) problems['draft.identity.name'] = 'Give the persona a name';
  if (!draft.systemPrompt.trim() && !draft.biography.trim()) {
    problems['draft.systemPrompt'] = 'Write a prompt or a biography';
  }
  draft.quickReplies.forEach((rule, index) => {
    if (rule.match === 'pattern' && !rule.triggers.every(isPattern)) {
      problems[`draft.quickReplies.${index}.triggers`] = 'Not a regular expression';
    }
  });
  return problems;
}

function isPattern(text: string): boolean {
  try {
    return Boolean(new RegExp(text, 'iu'));
  } catch {
    return false;
  }
}
