import { FILL_IN, type PersonaSettings, patternProblem } from '../contract/index.ts';

const UNFILLED = 'Fill in what the template left open';

/**
 * What a draft needs before it can be published: field path → problem. Empty when it can be
 * published.
 */
export function draftProblems(draft: PersonaSettings): Record<string, string> {
  const problems: Record<string, string> = {};
  if (!draft.identity.name.trim()) problems['draft.identity.name'] = 'Give the persona a name';
  if (!draft.systemPrompt.trim() && !draft.biography.trim()) {
    problems['draft.systemPrompt'] = 'Write a prompt or a biography';
  }
  for (const path of ['systemPrompt', 'biography', 'greeting', 'fallback'] as const) {
    if (FILL_IN.test(draft[path])) problems[`draft.${path}`] ??= UNFILLED;
  }
  draft.quickReplies.forEach((rule, index) => {
    const path = `draft.quickReplies.${index}`;
    if (rule.isActive && FILL_IN.test(rule.reply)) problems[`${path}.reply`] = UNFILLED;
    const found = rule.match === 'pattern' ? rule.triggers.map(patternProblem) : [];
    if (found.includes('slow')) problems[`${path}.triggers`] = 'Could run for minutes';
    if (found.includes('invalid')) problems[`${path}.triggers`] = 'Not a regular expression';
  });
  return problems;
}
