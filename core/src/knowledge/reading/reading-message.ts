import type { SplitPassage } from '../passages/split-passages.ts';
import type { ReadDocument } from './read-document.ts';
import type { UnreadableCode } from './unreadable.ts';

/** Messages of the reading process, in pieces small enough to block neither side. */
export type ReadingMessage =
  | { kind: 'progress'; step: 'reading' | 'splitting'; done: number; total: number }
  | { kind: 'text'; text: string }
  | { kind: 'passages'; passages: SplitPassage[] }
  | { kind: 'done'; title: string | null; language: ReadDocument['language'] }
  | { kind: 'unreadable'; code: UnreadableCode; message: string }
  | { kind: 'broken'; error: string };
