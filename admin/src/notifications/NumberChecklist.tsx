import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import FormGroup from '@mui/material/FormGroup';
import FormHelperText from '@mui/material/FormHelperText';
import type { ChannelNumber } from '@sosia/core/contract';
import { useGetList } from 'ra-core';
import { useWords } from '../i18n/useWords.ts';
import { FailedState } from '../ui/FailedState.tsx';
import { RowsSkeleton } from '../ui/RowsSkeleton.tsx';

interface Props {
  value: readonly string[];
  onChange: (numberIds: string[]) => void;
}

/** The organisation's numbers, WhatsApp's before the simulators. */
export function useNumbers() {
  const { data, ...rest } = useGetList<ChannelNumber>('numbers', {
    pagination: { page: 1, perPage: 100 },
    sort: { field: 'name', order: 'ASC' },
  });
  const isSimulator = ({ channel }: ChannelNumber) => Number(channel === 'simulator');
  return { ...rest, data: data?.toSorted((a, b) => isSimulator(a) - isSimulator(b)) };
}

/** Whose queues; a number that is gone leaves the choice with the next change. */
export function NumberChecklist({ value, onChange }: Props) {
  const t = useWords();
  const { data, error, refetch } = useNumbers();
  if (error && !data) return <FailedState error={error} onRetry={() => void refetch()} />;
  if (!data) return <RowsSkeleton count={2} />;
  const chosen = data.filter(({ id }) => value.includes(id));
  const toggle = (id: string, isChosen: boolean) =>
    onChange(
      data
        .map((number) => number.id)
        .filter((one) => (one === id ? isChosen : value.includes(one))),
    );
  return (
    <FormGroup role="group" aria-label={t('notices.numbers')} sx={{ pl: 4 }}>
      {data.map(({ id, name, channel }) => (
        <FormControlLabel
          key={id}
          control={
            <Checkbox
              checked={value.includes(id)}
              onChange={(_event, isChosen) => toggle(id, isChosen)}
            />
          }
          label={channel === 'simulator' ? t('notices.simulator', { name }) : name}
          sx={{ '& .MuiFormControlLabel-label': { overflowWrap: 'anywhere' } }}
        />
      ))}
      {chosen.length === 0 && <FormHelperText error>{t('notices.numbersMissing')}</FormHelperText>}
    </FormGroup>
  );
}
