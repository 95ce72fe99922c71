import type { PersonaSettings } from '../contract/index.ts';
import type { Candidate } from '../knowledge/index.ts';
import { stemOf, type TextLanguage, wordsOf } from '../text/index.ts';
import { type PlacedAssertion, placeAssertion } from './place.ts';
import { readAssertions } from './read-assertions.ts';
import { splitStatements } from './split-statements.ts';

/** How the assertions of one source are read. */
export interface Reading {
  language: TextLanguage;
  /** Stems that distinguish nothing here: the names of the organisation and its personas. */
  ignored: ReadonlySet<string>;
}

export const stemsOfNames = (names: string[]): ReadonlySet<string> =>
  new Set(names.flatMap(wordsOf).map(stemOf));

/** The parts of a draft that state facts, by their section in the editor. */
function textsOf(draft: PersonaSettings): { section: string; text: string; heading: string }[] {
  const replies = draft.quickReplies
    .filter(({ isActive }) => isActive)
    .map(({ triggers, reply }) => ({
      section: 'quickReplies',
      text: reply,
      heading: triggers.join(' '),
    }));
  const texts = { systemPrompt: draft.systemPrompt, biography: draft.biography };
  const more = { greeting: draft.greeting, fallback: draft.fallback, handoff: draft.handoff.text };
  return [
    ...Object.entries({ ...texts, ...more }).map(([section, text]) => ({
      ...{ section, text },
      heading: '',
    })),
    ...replies,
  ];
}

/** What a persona's draft asserts. */
export function readDraft(
  personaId: string,
  draft: PersonaSettings,
  { ignored }: Pick<Reading, 'ignored'>,
): PlacedAssertion[] {
  const language = draft.language === 'en' ? 'en' : 'pt';
  const where = { source: 'persona' as const, sourceId: personaId, passageId: null, page: null };
  return textsOf(draft).flatMap(({ section, text, heading }) =>
    splitStatements(text, heading)
      .flatMap((statement) => readAssertions(statement, { language, ignored }))
      .map((assertion) => placeAssertion(assertion, { ...where, section, heading: '' })),
  );
}

type PassageText = Pick<Candidate, 'id' | 'document_id' | 'heading' | 'page' | 'content'>;

/** What a passage of a document asserts. */
export function readPassage(passage: PassageText, reading: Reading): PlacedAssertion[] {
  const { id, document_id, heading, page, content } = passage;
  const where = { source: 'document' as const, sourceId: document_id, section: '' };
  return splitStatements(content, heading)
    .flatMap((statement) => readAssertions(statement, reading))
    .map((assertion) => placeAssertion(assertion, { ...where, passageId: id, heading, page }));
}
