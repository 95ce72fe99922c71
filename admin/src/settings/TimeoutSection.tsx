import { InputAdornment } from '@mui/material';
import { type Settings, TimeoutSettings } from '@sosia/core/contract';
import { t } from '../i18n/words.ts';
import { RecordForm, readNumber, TextInput } from '../ui/index.ts';
import { SettingsSection } from './SettingsSection.tsx';
import { useSaveSettings } from './useSaveSettings.ts';

/** Name, unit, minimum and maximum of each time; the API's schema is authoritative. */
const TIMES = [
  ['waitingMinutes', 'minutes', 1, 1440],
  ['attendantIdleMinutes', 'minutes', 1, 1440],
  ['botIdleHours', 'hours', 1, 720],
  ['windowWarningMinutes', 'minutes', 5, 720],
] as const satisfies [keyof TimeoutSettings, 'minutes' | 'hours', number, number][];

type Written = Record<keyof TimeoutSettings, string>;

/** What happens to conversations automatically, and after how long. */
export function TimeoutSection({ settings }: { settings: Settings }) {
  const { timeouts } = settings;
  const { mutateAsync } = useSaveSettings(settings, 'timeoutSettings.saved');
  const written = TIMES.map(([name]) => [name, timeouts[name]?.toString() ?? '']);
  const save = (values: Written) => {
    const read = TIMES.map(([name]) => [name, readNumber(values[name])]);
    return mutateAsync({ timeouts: Object.fromEntries(read) as TimeoutSettings });
  };
  return (
    <SettingsSection title={t('timeoutSettings.title')} lead={t('timeoutSettings.hint')}>
      <RecordForm<Written>
        key={JSON.stringify(timeouts)}
        mode="onChange"
        record={Object.fromEntries(written) as Written}
        save={save}
        submit={t('timeoutSettings.save')}
      >
        {TIMES.map(([name, unit, least, most]) => (
          <TextInput
            key={name}
            source={name}
            label={t(`timeoutSettings.${name}`)}
            help={t(`timeoutSettings.${name}Help`)}
            validate={(text: string) => {
              const { success } = TimeoutSettings.shape[name].safeParse(readNumber(text));
              return success ? undefined : t('timeoutSettings.outOfRange', { least, most });
            }}
            endAdornment={
              <InputAdornment position="end">{t(`timeoutSettings.${unit}`)}</InputAdornment>
            }
            inputMode="numeric"
            maxLength={6}
          />
        ))}
      </RecordForm>
    </SettingsSection>
  );
}
