import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import type { Settings, UpdateSettings } from '@sosia/core/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useLocale, useNotify } from 'react-admin';
import { request } from '../api/http.ts';
import { useErrorText } from '../api/useErrorText.ts';
import { LOCALES } from '../i18n/i18n-provider.ts';
import { useWords } from '../i18n/useWords.ts';
import { Field } from '../ui/Field.tsx';
import { Form } from '../ui/Form.tsx';
import { SelectField } from '../ui/SelectField.tsx';
import { SettingsSection } from './SettingsSection.tsx';

type Language = Settings['language'];

/** Brazil's first, as the product speaks it, then every other. */
const CURRENCIES = ['BRL', 'USD', 'EUR', 'ARS', 'CLP', 'COP', 'GBP', 'MXN', 'PEN', 'PYG', 'UYU'];

export function OrganizationSection({ settings }: { settings: Settings }) {
  const t = useWords();
  const [changes, setChanges] = useState<UpdateSettings>({});
  const { save, isPending, error } = useSaveSettings();
  const value = { ...settings, ...changes };
  const errorText = useErrorText();
  const names = useNames();
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
          label={t('organization.currency')}
          value={value.currency}
          choices={[...new Set([...CURRENCIES, value.currency])].map((code) => ({
            value: code,
            label: `${code} · ${names.currency(code)}`,
          }))}
          onChange={(currency) => set({ currency })}
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

function useSaveSettings() {
  const t = useWords();
  const notify = useNotify();
  const client = useQueryClient();
  const { mutate, isPending, error } = useMutation({
    mutationFn: (body: UpdateSettings) => request<Settings>('/settings', { method: 'PATCH', body }),
    onSuccess: (saved) => {
      client.setQueryData(['settings'], saved);
      void client.invalidateQueries({ queryKey: ['me'] });
      notify(t('organization.saved'), { type: 'success' });
    },
  });
  return { save: mutate, isPending, error };
}

function useNames() {
  const locale = useLocale() ?? 'pt-BR';
  const currencies = new Intl.DisplayNames(locale, { type: 'currency' });
  return { currency: (code: string) => currencies.of(code) ?? code };
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
