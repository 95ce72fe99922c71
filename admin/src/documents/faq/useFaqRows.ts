import type { FaqPair } from '@sosia/core/contract';
import { useCallback, useMemo, useState } from 'react';
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

export interface FaqEditor {
  rows: FaqRow[];
  /** Rows that differ from what is saved. */
  changes: number;
  /** Rows that cannot be saved as they are. */
  incomplete: number;
  pairs: () => FaqPair[];
  write: (key: number, column: FaqColumn, text: string) => void;
  /** Below a row; at the end without one. Returns its key. */
  addAfter: (key?: number) => number;
  remove: (key: number) => void;
  paste: (key: number, pairs: readonly Pair[]) => void;
  append: (pairs: readonly Pair[]) => void;
  /** What is saved takes the place of what was written. */
  reset: () => void;
}

/** The rows of a list of questions while they are written, beside what is saved. */
export function useFaqRows(saved: readonly FaqPair[]): FaqEditor {
  const [rows, setRows] = useState(() => rowsOf(saved));
  const [base, setBase] = useState(saved);
  const changes = useMemo(() => countChanges(base, rows), [base, rows]);
  // What others saved is shown as long as nothing would be lost by it.
  if (base !== saved && (changes === 0 || countChanges(saved, rows) === 0)) {
    setBase(saved);
    if (countChanges(saved, rows) > 0) setRows(rowsOf(saved));
  }
  const write = useCallback((key: number, column: FaqColumn, text: string) => {
    setRows((now) => now.map((row) => (row.key === key ? { ...row, [column]: text } : row)));
  }, []);
  const addAfter = useCallback((key?: number) => {
    const added = emptyRow();
    setRows((now) => {
      const at = now.findIndex((row) => row.key === key);
      return at < 0 ? [...now, added] : now.toSpliced(at + 1, 0, added);
    });
    return added.key;
  }, []);
  const remove = useCallback((key: number) => {
    setRows((now) => {
      const left = now.filter((row) => row.key !== key);
      return left.length > 0 ? left : [emptyRow()];
    });
  }, []);
  const paste = useCallback((key: number, pairs: readonly Pair[]) => {
    setRows((now) => pasteRows(now, key, pairs));
  }, []);
  const append = useCallback((pairs: readonly Pair[]) => {
    setRows((now) =>
      pasteRows(
        now.filter((row) => row.question || row.answer),
        -1,
        pairs,
      ),
    );
  }, []);
  return {
    rows,
    changes,
    incomplete: useMemo(() => rows.filter(isIncomplete).length, [rows]),
    pairs: () => pairsOf(rows),
    write,
    addAfter,
    remove,
    paste,
    append,
    reset: () => setRows(rowsOf(base)),
  };
}
