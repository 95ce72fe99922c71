import { type KeyboardEvent, type RefObject, useId, useState } from 'react';
import { completed, completionAt } from './completion-at.ts';

interface Options<T> {
  sign: '/' | '@';
  text: string;
  onText: (text: string) => void;
  field: RefObject<HTMLTextAreaElement | null>;
  /** Returns the options for what was typed after the sign. */
  find: (query: string) => T[];
  /** Returns the text to insert. */
  write: (option: T) => string;
  /** Escape, while there is no list that it closes. */
  onEscape: () => void;
}

/** Completes what is typed after a sign: arrows choose, Enter or Tab inserts, Escape closes. */
export function useCompletion<T>(given: Options<T>) {
  const { sign, text, onText, field, find, write, onEscape } = given;
  const listId = useId();
  const [caret, setCaret] = useState(0);
  const [dismissedAt, setDismissed] = useState<number>();
  const [active, setActive] = useState(0);
  const wanted = completionAt(text, caret, sign);
  const isOpen = wanted !== null && wanted.start !== dismissedAt;
  const options = isOpen ? find(wanted.query) : [];
  const index = Math.min(active, Math.max(options.length - 1, 0));
  const choose = (option: T) => {
    if (!wanted) return;
    const next = completed(text, wanted, write(option));
    onText(next.text);
    setActive(0);
    setCaret(next.caret);
    // The field shows the new text only after the next paint.
    requestAnimationFrame(() => {
      field.current?.focus();
      field.current?.setSelectionRange(next.caret, next.caret);
    });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const { key } = event;
    const { length } = options;
    if (length === 0 || event.nativeEvent.isComposing) {
      if (key === 'Escape') onEscape();
      return;
    }
    const take = (run: () => void) => {
      event.preventDefault();
      run();
    };
    if (key === 'ArrowDown') take(() => setActive((index + 1) % length));
    else if (key === 'ArrowUp') take(() => setActive((index + length - 1) % length));
    else if (key === 'Escape') take(() => setDismissed(wanted?.start));
    else if (key === 'Enter' || key === 'Tab') {
      const chosen = options[index];
      if (chosen) take(() => choose(chosen));
    }
  };
  const onCaret = (at: number) => {
    setCaret(at);
    if (!completionAt(text, at, sign)) setDismissed(undefined);
  };
  const optionId = (at: number) => `${listId}-${at}`;
  const completion = options.length > 0 ? { listId, activeId: optionId(index) } : undefined;
  return {
    /** For the composer whose field it is. */
    props: { onKeyDown, onCaret, completion },
    list: { listId, options, active: index, optionId, choose, setActive },
  };
}

/** The options on offer, and what a list of them needs. */
export type Completion<T> = ReturnType<typeof useCompletion<T>>['list'];
