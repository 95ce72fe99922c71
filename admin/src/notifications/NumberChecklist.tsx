import { FormHelperText } from '@mui/material';
import type { ChannelNumber } from '@sosia/core/contract';
import { useAll } from '../api/index.ts';
import { t } from '../i18n/words.ts';
import { CheckboxList, FailedState, RowsSkeleton } from '../ui/index.ts';

interface Props {
  value: readonly string[];
  onChange: (numberIds: string[]) => void;
}

/** The organisation's numbers, WhatsApp before simulators. */
export function useNumbers() {
  const { data, ...rest } = useAll<ChannelNumber>('numbers');
  const isSimulator = ({ channel }: ChannelNumber) => Number(channel === 'simulator');
  return { ...rest, data: data?.toSorted((a, b) => isSimulator(a) - isSimulator(b)) };
}

/** Chooses the numbers whose queues count; the next change drops a number that no longer exists. */
export function NumberChecklist({ value, onChange }: Props) {
  const { data, error, refetch } = useNumbers();
  if (error && !data) return <FailedState error={error} onRetry={() => void refetch()} />;
  if (!data) return <RowsSkeleton count={2} />;
  const isMissing = !data.some(({ id }) => value.includes(id));
  return (
    <CheckboxList
      role="group"
      aria-label={t('nav.numbers')}
      value={value}
      choices={data.map(({ id, name, channel }) => ({
        value: id,
        label: channel === 'simulator' ? t('notices.simulator', { name }) : name,
      }))}
      onChange={onChange}
      sx={{ pl: 4 }}
    >
      {isMissing && <FormHelperText error>{t('notices.numbersMissing')}</FormHelperText>}
    </CheckboxList>
  );
}
