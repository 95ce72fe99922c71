import type { SplitPassage } from '../passages/split-passages.ts';
import type { ReadDocument } from './read-document.ts';
import type { UnreadableCode } from './unreadable.ts';

/** What the reading process tells, in pieces that neither side has to stop for. */
export type ReadingMessage =
  | { kind: 'progress'; step: 'reading' | 'splitting'; done: number; total: number }
  | { kind: 'text'; text: string }
  | { kind: 'passages'; passages: SplitPassage[] }
  | { kind: 'done'; title: string | null; language: ReadDocument['language'] }
  | { kind: 'unreadable'; code: UnreadableCode; message: string }
  | { kind: 'broken'; error: string };
