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
import type { Pair } from './parse-table.ts';

export type FaqEditor = ReturnType<typeof useFaqRows>;

/** The rows of a list of questions while they are written, beside what is saved. */
export function useFaqRows(saved: readonly FaqPair[]) {
  const [rows, setRows] = useState(() => rowsOf(saved));
  const [base, setBase] = useState(saved);
  const changes = useMemo(() => countChanges(base, rows), [base, rows]);
  const incomplete = useMemo(() => rows.filter(isIncomplete).length, [rows]);
  const edits = useMemo(() => editsOf(setRows), []);
  // What others saved is shown as long as nothing would be lost by it.
  if (base !== saved && (changes === 0 || countChanges(saved, rows) === 0)) {
    setBase(saved);
    if (countChanges(saved, rows) > 0) setRows(rowsOf(saved));
  }
  return {
    ...edits,
    rows,
    /** Rows that differ from what is saved. */
    changes,
    /** Rows that cannot be saved as they are. */
    incomplete,
    pairs: () => pairsOf(rows),
    /** What is saved takes the place of what was written. */
    reset: () => setRows(rowsOf(base)),
  };
}

/** What is done to the rows: functions that stay the same, so that no row is drawn without need. */
function editsOf(change: Dispatch<SetStateAction<FaqRow[]>>) {
  return {
    write: (key: number, column: FaqColumn, text: string) =>
      change((now) => now.map((row) => (row.key === key ? { ...row, [column]: text } : row))),
    /** An empty row at the end; returns its key. */
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
    paste: (key: number, pairs: readonly Pair[]) => change((now) => pasteRows(now, key, pairs)),
    append: (pairs: readonly Pair[]) =>
      change((now) => {
        const written = now.filter((row) => row.question || row.answer);
        return pasteRows(written, -1, pairs);
      }),
  };
}
