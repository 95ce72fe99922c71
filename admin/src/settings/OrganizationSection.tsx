import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import type { Settings, UpdateSettings } from '@sosia/core/contract';
import { type FormEvent, useState } from 'react';
import { useErrorText } from '../api/useErrorText.ts';
import { LOCALES } from '../i18n/i18n-provider.ts';
import { useWords } from '../i18n/useWords.ts';
import { Field } from '../ui/Field.tsx';
import { Form } from '../ui/Form.tsx';
import { SelectField } from '../ui/SelectField.tsx';
import { SettingsSection } from './SettingsSection.tsx';
import { useSaveSettings } from './useSaveSettings.ts';

type Language = Settings['language'];

export function OrganizationSection({ settings }: { settings: Settings }) {
  const t = useWords();
  const [changes, setChanges] = useState<UpdateSettings>({});
  const { save, isPending, error } = useSaveSettings();
  const value = { ...settings, ...changes };
  const errorText = useErrorText();
  const set = (change: UpdateSettings) => setChanges({ ...changes, ...change });
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    save({ ...changes, name: value.name });
  };
  return (
    <SettingsSection
      title={t('organization.organizationTitle')}
      lead={t('organization.organizationLead')}
    >
      <Form onSubmit={submit}>
        <Field
          required
          label={t('organization.name')}
          value={value.name}
          onChange={(event) => set({ name: event.target.value })}
          slotProps={{ input: { maxLength: 120 } }}
        />
        <SelectField
          label={t('organization.timeZone')}
          value={value.timeZone}
          choices={timeZones(value.timeZone).map((zone) => ({
            value: zone,
            label: zoneName(zone),
          }))}
          onChange={(timeZone) => set({ timeZone })}
        />
        <SelectField
          label={t('organization.language')}
          help={t('organization.languageHelp')}
          value={value.language}
          choices={LOCALES.map((one) => ({ value: one.locale as Language, label: one.name }))}
          onChange={(language) => set({ language })}
        />
        {error && <Alert severity="error">{errorText(error)}</Alert>}
        <Button type="submit" variant="contained" loading={isPending} sx={{ justifySelf: 'start' }}>
          {t('actions.save')}
        </Button>
      </Form>
    </SettingsSection>
  );
}

/** The browser's list leaves out older names of zones; the one that is set is always there. */
function timeZones(current: string): string[] {
  const known = Intl.supportedValuesOf('timeZone');
  const isNear = (zone: string) => zone.startsWith('America/');
  const near = known.filter(isNear);
  const far = known.filter((zone) => !isNear(zone));
  return [...new Set([current, ...near, ...far])];
}

const zoneName = (zone: string) => zone.replaceAll('_', ' ');
