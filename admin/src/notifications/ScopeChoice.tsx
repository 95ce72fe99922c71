import { FormHelperText } from '@mui/material';
import { NotificationScope } from '@sosia/core/contract';
import { t } from '../i18n/words.ts';
import { FieldSet, RadioList } from '../ui/index.ts';
import { NumberChecklist } from './NumberChecklist.tsx';

const KINDS = NotificationScope.shape.kind.unwrap().options;

interface Props {
  value: NotificationScope;
  onChange: (scope: NotificationScope) => void;
}

/** Chooses whose conversations I am notified about. */
export function ScopeChoice({ value, onChange }: Props) {
  const { kind, numberIds } = value;
  const numbers = (
    <NumberChecklist value={numberIds} onChange={(next) => onChange({ kind, numberIds: next })} />
  );
  return (
    <FieldSet label={t('notices.scope.title')} help={t('notices.scope.always')}>
      <RadioList
        value={kind}
        choices={KINDS.map((one) => ({
          value: one,
          label: t(`notices.scope.${one}`),
          below: one === 'numbers' && kind === one && numbers,
        }))}
        onChange={(next) => onChange({ ...value, kind: next })}
      />
      {kind === 'mine' && (
        <FormHelperText sx={{ ml: 4, mt: 0 }}>{t('notices.scope.mineHint')}</FormHelperText>
      )}
    </FieldSet>
  );
}
