const SENTENCES = new Intl.Segmenter('pt-BR', { granularity: 'sentence' });

/** The sentences of a text, each with its index and trailing white space. */
export const segmentSentences = (text: string): Intl.Segments => SENTENCES.segment(text);

/** The sentences of a text, without the white space around them. */
export function sentencesOf(text: string): string[] {
  return Array.from(segmentSentences(text), ({ segment }) => segment.trim()).filter(Boolean);
}
