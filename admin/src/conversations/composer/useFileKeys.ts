import { type RefObject, useEffect, useRef } from 'react';
import type { Outgoing } from './useOutgoingFiles.ts';

/** On a phone, focus opens the keyboard over the preview. */
const hasKeyboard = () => !window.matchMedia('(pointer: coarse)').matches;

/**
 * Focuses the field when a file was chosen, so that Enter sends it, and again after it was sent.
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
    // A disabled field loses the focus.
    if (wasSending.current && !isSending && hasKeyboard()) field.current?.focus();
    wasSending.current = isSending;
  }, [isSending, field]);
}
