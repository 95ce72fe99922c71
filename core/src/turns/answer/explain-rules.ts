import type {
  ExplainedRule,
  ExplainedRules,
  ExplainRules,
  QuickReply,
} from '../../contract/index.ts';
import { matchHandoffWord } from './match-handoff-word.ts';
import { openPatternMatcher, type PatternMatcher } from './match-pattern.ts';
import { containsPhrase, findTrigger, normalizePhrase } from './match-quick-reply.ts';

/**
 * Says which rule would answer a message, and why each of the others would not. Uses the matchers
 * of a turn in the same order, handoff words first.
 */
export function explainRules({ message, handoff, quickReplies }: ExplainRules): ExplainedRules {
  const said = normalizePhrase(message);
  const matchesPattern = openPatternMatcher(message);
  const handoffWord = matchHandoffWord(message, handoff) ?? null;
  let isAnswered = handoffWord !== null;
  const rules = quickReplies.map((rule): ExplainedRule => {
    const explained = explain(said, rule, matchesPattern, isAnswered);
    isAnswered ||= explained.verdict === 'answers';
    return explained;
  });
  const answering = rules.find(({ verdict }) => verdict === 'answers');
  return {
    answeredBy: handoffWord !== null ? 'handoff' : answering ? 'quick_reply' : 'model',
    handoffWord,
    rules,
  };
}

function explain(
  said: string,
  rule: QuickReply,
  matchesPattern: PatternMatcher,
  isAnswered: boolean,
): ExplainedRule {
  const trigger = findTrigger(said, rule, matchesPattern);
  if (trigger !== undefined) {
    const verdict = rule.isActive ? (isAnswered ? 'later' : 'answers') : 'off';
    return { id: rule.id, verdict, trigger };
  }
  const contained =
    rule.match === 'word'
      ? rule.triggers.find((candidate) => containsPhrase(said, normalizePhrase(candidate)))
      : undefined;
  return { id: rule.id, verdict: contained ? 'says_more' : 'no', trigger: contained ?? null };
}
