import { useWords } from '../i18n/useWords.ts';

/** The names of numbers on one line; the simulator's name is in the reader's language. */
export function useNumberNames(): (numbers: { name: string; channel: string }[]) => string {
  const t = useWords();
  return (numbers) =>
    numbers
      .map(({ name, channel }) => (channel === 'simulator' ? t('channel.simulator') : name))
      .join(', ');
}
