import type { Voice } from '@sosia/core/contract';
import { translate } from '../../i18n/words.ts';

/** The labels that help to choose a voice, the most telling first. */
const TELLING = ['gender', 'age', 'accent', 'language', 'use_case', 'descriptive'];

const word = (kind: 'category' | 'labels', text: string) =>
  translate(`voices.${kind}.${text}`, { _: text.replaceAll('_', ' ') });

/**
 * A voice's labels in the reader's language; labels without a translation stay in the provider's
 * words.
 */
export const voiceText = ({ category, labels }: Voice) =>
  [
    ...TELLING.flatMap((label) => (labels[label] ? [word('labels', labels[label])] : [])),
    ...(category ? [word('category', category)] : []),
  ].join(' · ');
