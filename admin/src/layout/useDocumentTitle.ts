import { useEffect } from 'react';

const NAME = 'Sósia';

let count = 0;
let text = NAME;

function write(): void {
  document.title = count > 0 ? `(${count}) ${text}` : text;
}

export function useDocumentTitle(title: string | undefined): void {
  useEffect(() => {
    if (!title) return;
    text = `${title} · ${NAME}`;
    write();
  }, [title]);
}

/** Puts a count of what waits for the user before every tab title. */
export function useTitleCount(waiting: number): void {
  useEffect(() => {
    count = waiting;
    write();
    return () => {
      count = 0;
      write();
    };
  }, [waiting]);
}
