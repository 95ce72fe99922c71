import FormControl from '@mui/material/FormControl';
import FormControlLabel from '@mui/material/FormControlLabel';
import FormLabel from '@mui/material/FormLabel';
import Radio from '@mui/material/Radio';
import RadioGroup from '@mui/material/RadioGroup';
import { useWords } from '../i18n/useWords.ts';
import { NumberChecklist } from '../notifications/NumberChecklist.tsx';

interface Props {
  /** Null: of all. */
  value: string[] | null;
  onChange: (numberIds: string[] | null) => void;
}

/** Of whose queues a destination is told. */
export function HookNumbers({ value, onChange }: Props) {
  const t = useWords();
  return (
    <FormControl component="fieldset">
      <FormLabel
        component="legend"
        focused={false}
        sx={{ mb: 0.5, fontWeight: 600, fontSize: '0.9375rem', color: 'text.primary' }}
      >
        {t('organization.hookQueues')}
      </FormLabel>
      <RadioGroup
        value={value === null ? 'all' : 'some'}
        onChange={(_event, next) => onChange(next === 'all' ? null : [])}
      >
        <FormControlLabel
          value="all"
          control={<Radio />}
          label={t('organization.hookAllNumbers')}
        />
        <FormControlLabel
          value="some"
          control={<Radio />}
          label={t('organization.hookSomeNumbers')}
        />
      </RadioGroup>
      {value && <NumberChecklist value={value} onChange={onChange} />}
    </FormControl>
  );
}
