import Checkbox from '@mui/material/Checkbox';
import FormControl from '@mui/material/FormControl';
import FormControlLabel from '@mui/material/FormControlLabel';
import FormGroup from '@mui/material/FormGroup';
import FormHelperText from '@mui/material/FormHelperText';
import FormLabel from '@mui/material/FormLabel';
import { NotificationEvent } from '@sosia/core/contract';
import { useWords } from '../i18n/useWords.ts';

const EVENTS = NotificationEvent.options;

interface Props {
  value: NotificationEvent[];
  onChange: (events: NotificationEvent[]) => void;
}

/** Of what a destination is told. */
export function HookEvents({ value, onChange }: Props) {
  const t = useWords();
  const toggle = (event: NotificationEvent, isChosen: boolean) =>
    onChange(EVENTS.filter((one) => (one === event ? isChosen : value.includes(one))));
  return (
    <FormControl component="fieldset" error={value.length === 0}>
      <FormLabel
        component="legend"
        sx={{ mb: 0.5, fontWeight: 600, fontSize: '0.9375rem', color: 'text.primary' }}
      >
        {t('organization.hookEvents')}
      </FormLabel>
      <FormGroup>
        {EVENTS.map((event) => (
          <FormControlLabel
            key={event}
            control={
              <Checkbox
                checked={value.includes(event)}
                onChange={(_event, isChosen) => toggle(event, isChosen)}
              />
            }
            label={t(`organization.event.${event}`)}
          />
        ))}
      </FormGroup>
      {value.length === 0 && <FormHelperText>{t('organization.hookEventsMissing')}</FormHelperText>}
    </FormControl>
  );
}
