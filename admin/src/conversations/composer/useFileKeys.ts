import { type RefObject, useEffect, useRef } from 'react';
import type { Outgoing } from './useOutgoingFiles.ts';

/** On a phone the focus brings the keyboard up, over what is looked at. */
const hasKeyboard = () => !window.matchMedia('(pointer: coarse)').matches;

/**
 * The field has the keys when a file was chosen, so that Enter sends it, and again when it has
 * gone.
 */
export function useFileKeys(
  { files, progress }: Pick<Outgoing, 'files' | 'progress'>,
  field: RefObject<HTMLTextAreaElement | null>,
): void {
  const hasFile = files.length > 0;
  const isSending = progress !== null;
  const wasSending = useRef(false);
  useEffect(() => {
    if (hasFile) field.current?.focus();
  }, [hasFile, field]);
  useEffect(() => {
    // A field that is disabled loses the focus.
    if (wasSending.current && !isSending && hasKeyboard()) field.current?.focus();
    wasSending.current = isSending;
  }, [isSending, field]);
}
