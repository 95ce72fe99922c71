import type { FaqPair } from '@sosia/core/contract';
import { type Dispatch, type SetStateAction, useMemo, useState } from 'react';
import {
  countChanges,
  emptyRow,
  type FaqColumn,
  type FaqRow,
  isIncomplete,
  pairsOf,
  pasteRows,
  rowsOf,
} from './faq-rows.ts';

export type FaqEditor = ReturnType<typeof useFaqRows>;
export type FaqEdits = FaqEditor['edits'];

/** The rows of a question list while it is edited, beside the saved state. */
export function useFaqRows(saved: readonly FaqPair[]) {
  const [rows, setRows] = useState(() => rowsOf(saved));
  const [base, setBase] = useState(saved);
  const changes = useMemo(() => countChanges(base, rows), [base, rows]);
  const incomplete = useMemo(() => rows.filter(isIncomplete).length, [rows]);
  const edits = useMemo(() => editsOf(setRows), []);
  // What others saved is shown as long as no local change would be lost.
  if (base !== saved && (changes === 0 || countChanges(saved, rows) === 0)) {
    setBase(saved);
    if (countChanges(saved, rows) > 0) setRows(rowsOf(saved));
  }
  return {
    edits,
    rows,
    /** The number of rows that differ from the saved ones. */
    changes,
    /** The number of rows that cannot be saved as they are. */
    incomplete,
    pairs: () => pairsOf(rows),
    /** Replaces the edits with what is saved. */
    reset: () => setRows(rowsOf(base)),
  };
}

/** Edit functions that keep their identity, so that no row is re-rendered without need. */
function editsOf(change: Dispatch<SetStateAction<FaqRow[]>>) {
  return {
    write: (key: number, column: FaqColumn, text: string) =>
      change((now) => now.map((row) => (row.key === key ? { ...row, [column]: text } : row))),
    /** Appends an empty row; returns its key. */
    add() {
      const added = emptyRow();
      change((now) => [...now, added]);
      return added.key;
    },
    remove: (key: number) =>
      change((now) => {
        const left = now.filter((row) => row.key !== key);
        return left.length > 0 ? left : [emptyRow()];
      }),
    paste: (key: number, pairs: readonly FaqPair[]) => change((now) => pasteRows(now, key, pairs)),
    append: (pairs: readonly FaqPair[]) =>
      change((now) => {
        const written = now.filter((row) => row.question || row.answer);
        return pasteRows(written, -1, pairs);
      }),
  };
}
