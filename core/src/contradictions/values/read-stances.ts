import type { FoundValue } from './value.ts';

// What a business does or does not do, by synonyms. Forms that are also nouns ("entrega") or too
// general ("tem", "faz") are left out.
const ACTS: Record<string, string> = {
  accept: 'aceita|aceitam|aceitamos|(?:e|sao) aceit[oa]s?|accepts?|(?:is|are) NOTaccepted',
  provide: 'oferece|oferecem|oferecemos|temos|fazemos|realizamos|emitimos|offers?|provides?',
  deliver: 'entregamos|enviamos|despachamos|delivers?|ships?',
  exchange: 'trocamos|exchanges',
  refund: 'devolvemos|reembolsamos|refunds',
  charge: 'cobram|cobramos|charges?',
  split: 'parcelamos|dividimos',
  allow:
    'permite|permitem|permitimos|(?:e|sao) permitid[oa]s?|(?:e|sao) possive(?:l|is)|podem?|' +
    'allows?|(?:is|are) NOTallowed|can',
  include:
    'inclui|incluem|(?:esta|estao|vem|vai|vao) (?:inclus|incluid)[oa]s?|includes?|' +
    '(?:is|are) NOTincluded',
  require:
    'exige|exigem|exigimos|precisa|precisam|(?:e|sao) (?:obrigatori|necessari)[oa]s?|' +
    'requires?|(?:is|are) NOTrequired',
};
const NO = '(?:nao|nunca|jamais|never|do not|does not|don.t|doesn.t|cannot|can.t)';
const FORBIDDEN = '(?:e|sao) (?:proibid|vedad)[oa]s?|(?:is|are) (?:forbidden|prohibited)';

const PATTERNS = Object.entries(ACTS).map(([act, words]) => ({
  act,
  pattern: new RegExp(
    `\\b(?<no>${NO} (?:se |mais )?)?(?:${words.replaceAll('NOT', '(?:not )?')})\\b`,
    'g',
  ),
}));
const NEGATED = new RegExp(`\\b(?:${NO}|not)\\b`);

function found(match: RegExpExecArray, act: string, isYes: boolean): FoundValue {
  const [start, end] = [match.index, match.index + match[0].length];
  return { kind: 'policy', start, end, value: { shape: 'stance', act, isYes } };
}

/** Where a folded text says that something is or is not done, accepted or allowed. */
export function readStances(folded: string): FoundValue[] {
  const said = PATTERNS.flatMap(({ act, pattern }) =>
    [...folded.matchAll(pattern)].map((match) => found(match, act, !NEGATED.test(match[0]))),
  );
  const forbidden = [...folded.matchAll(new RegExp(`\\b(?:${FORBIDDEN})\\b`, 'g'))].map((match) =>
    found(match, 'allow', false),
  );
  return [...said, ...forbidden].sort((a, b) => a.start - b.start);
}
