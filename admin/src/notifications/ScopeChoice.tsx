import FormControl from '@mui/material/FormControl';
import FormControlLabel from '@mui/material/FormControlLabel';
import FormHelperText from '@mui/material/FormHelperText';
import FormLabel from '@mui/material/FormLabel';
import Radio from '@mui/material/Radio';
import RadioGroup from '@mui/material/RadioGroup';
import { NotificationScope } from '@sosia/core/contract';
import { Fragment } from 'react';
import { useWords } from '../i18n/useWords.ts';
import { NumberChecklist } from './NumberChecklist.tsx';

const KINDS = NotificationScope.shape.kind.unwrap().options;

interface Props {
  value: NotificationScope;
  onChange: (scope: NotificationScope) => void;
}

/** Of whose conversations I am told. */
export function ScopeChoice({ value, onChange }: Props) {
  const t = useWords();
  const { kind, numberIds } = value;
  return (
    <FormControl component="fieldset" sx={{ mt: 3, display: 'flex' }}>
      <FormLabel component="legend" focused={false} sx={{ fontWeight: 600, color: 'text.primary' }}>
        {t('notices.scope.title')}
      </FormLabel>
      <FormHelperText sx={{ m: 0, mb: 0.5 }}>{t('notices.scope.always')}</FormHelperText>
      <RadioGroup
        value={kind}
        onChange={(_event, next) => onChange({ ...value, kind: next as NotificationScope['kind'] })}
      >
        {KINDS.map((one) => (
          <Fragment key={one}>
            <FormControlLabel
              value={one}
              control={<Radio />}
              label={t(`notices.scope.${one}`)}
              sx={{ minHeight: 44 }}
            />
            {one === 'numbers' && kind === 'numbers' && (
              <NumberChecklist
                value={numberIds}
                onChange={(next) => onChange({ kind, numberIds: next })}
              />
            )}
          </Fragment>
        ))}
      </RadioGroup>
      {kind === 'mine' && (
        <FormHelperText sx={{ ml: 4, mt: 0 }}>{t('notices.scope.mineHint')}</FormHelperText>
      )}
    </FormControl>
  );
}
