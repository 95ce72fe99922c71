import type { Voice } from '@sosia/core/contract';
import { useTranslate } from 'ra-core';

/** The labels that help to choose a voice, the most telling first. */
const TELLING = ['gender', 'age', 'accent', 'language', 'use_case', 'descriptive'];

/**
 * A voice's labels in the reader's language; labels without a translation stay in the provider's
 * words.
 */
export function useVoiceText(): (voice: Voice) => string {
  const translate = useTranslate();
  const word = (kind: 'category' | 'labels', text: string) =>
    translate(`voices.${kind}.${text}`, { _: text.replaceAll('_', ' ') });
  return ({ category, labels }) =>
    [
      ...TELLING.flatMap((label) => (labels[label] ? [word('labels', labels[label])] : [])),
      ...(category ? [word('category', category)] : []),
    ].join(' · ');
}
