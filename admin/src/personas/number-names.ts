import { t } from '../i18n/words.ts';

/** The names of numbers on one line; the simulator's name is in the reader's language. */
export const namesOfNumbers = (numbers: { name: string; channel: string }[]) =>
  numbers
    .map(({ name, channel }) => (channel === 'simulator' ? t('channel.simulator') : name))
    .join(', ');
