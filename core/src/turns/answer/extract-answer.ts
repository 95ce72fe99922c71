import type { FoundPassage, PersonaSettings } from '../../contract/index.ts';
import { firstLetters, sentencesOf, wordsOf } from '../../text/index.ts';

/** Longest extracted answer, in characters: about what one reads on a phone without scrolling. */
const MAX_LENGTH = 600;

/** Said when no passage fits. */
export const NOTHING_FITS: Record<PersonaSettings['language'], string> = {
  'pt-BR': 'Não encontrei isso no meu material. Você pode perguntar de outro jeito?',
  en: 'I did not find that in my material. Could you ask it another way?',
  auto: 'Não encontrei isso no meu material. Você pode perguntar de outro jeito?',
};

/** Paragraphs and list items as lines of sentences, without headings and Markdown marks. */
function proseOf(content: string): string[] {
  const prose = content
    .split('\n')
    .filter((line) => !/^\s*#{1,6}\s/.test(line))
    .map((line) =>
      line
        .replace(/^\s*(?:[-*+]|\d+[.)])\s+/, '')
        .replace(/\*\*|__|`/g, '')
        .trim(),
    )
    .filter(Boolean)
    .join(' ');
  return sentencesOf(prose);
}

/**
 * The first five letters of each word of a text; the shortest words say nothing and are left out.
 */
function beginningsOf(text: string): Set<string> {
  const words = wordsOf(text).filter((word) => word.length > 2);
  return new Set(words.map((word) => firstLetters(word, 5)));
}

/** Share of the question's words that occur in a sentence. */
function overlap(sentence: string, question: Set<string>): number {
  if (question.size === 0) return 0;
  return question.intersection(beginningsOf(sentence)).size / question.size;
}

/**
 * The answer of offline mode: whole sentences of the best passage, beginning where it addresses the
 * question. Says honestly when nothing was found. Never makes anything up.
 */
export function extractAnswer(input: {
  question: string;
  passages: Pick<FoundPassage, 'content'>[];
  settings: Pick<PersonaSettings, 'language'>;
}): string {
  const best = input.passages[0];
  if (!best) return NOTHING_FITS[input.settings.language];
  const question = beginningsOf(input.question);
  const sentences = proseOf(best.content);
  const scores = sentences.map((sentence) => overlap(sentence, question));
  const start = Math.max(0, scores.indexOf(Math.max(...scores)));
  let answer = '';
  for (const sentence of sentences.slice(isQuestion(sentences[start]) ? start + 1 : start)) {
    if (answer && answer.length + sentence.length + 1 > MAX_LENGTH) break;
    answer = answer ? `${answer} ${sentence}` : sentence;
  }
  return (answer || sentences.join(' ')).slice(0, 4 * MAX_LENGTH);
}

/** In a list of questions and answers, the best match is often the question itself. */
function isQuestion(sentence: string | undefined): boolean {
  return sentence?.trimEnd().endsWith('?') ?? false;
}
