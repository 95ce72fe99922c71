import { z } from 'zod';
import { type FaqPair, FaqPairs } from '../../contract/index.ts';
import { ValidationError } from '../../platform/index.ts';
import { estimateTokens } from '../passages/estimate-tokens.ts';
import type { SplitPassage } from '../passages/split-passages.ts';

/** The content of a file of questions and answers. */
const FaqFile = z.object({ pairs: FaqPairs });
export const FAQ_MIME_TYPE = 'application/json';

export function faqBytes(pairs: FaqPair[]): Uint8Array {
  return new TextEncoder().encode(JSON.stringify({ pairs }));
}

/** Throws a `ValidationError` with code `unreadable` when the file is not such a list. */
export function readFaqPairs(bytes: Uint8Array): FaqPair[] {
  try {
    return FaqFile.parse(JSON.parse(new TextDecoder().decode(bytes))).pairs;
  } catch {
    throw new ValidationError('This is no list of questions and answers', {}, 'unreadable');
  }
}

/** Each pair is one passage, however long, because it is found by its question. */
export function faqPassages(pairs: readonly FaqPair[]): SplitPassage[] {
  return pairs.map(({ question, answer }) => ({
    heading: question,
    page: null,
    content: answer,
    tokenCount: estimateTokens(answer),
  }));
}

/** The pairs as readable text. */
export function faqText(pairs: readonly FaqPair[]): string {
  return pairs.map(({ question, answer }) => `P: ${question}\nR: ${answer}`).join('\n\n');
}
