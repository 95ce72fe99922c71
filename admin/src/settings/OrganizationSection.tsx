import type { Settings } from '@sosia/core/contract';
import { LOCALES, t } from '../i18n/words.ts';
import { RecordForm, SelectInput, TextInput } from '../ui/index.ts';
import { SettingsSection } from './SettingsSection.tsx';
import { useSaveSettings } from './useSaveSettings.ts';

export function OrganizationSection({ settings }: { settings: Settings }) {
  const save = useSaveSettings(settings);
  return (
    <SettingsSection
      title={t('organization.organizationTitle')}
      lead={t('organization.organizationLead')}
    >
      <RecordForm record={settings} save={save.mutateAsync}>
        <TextInput required source="name" label={t('organization.name')} maxLength={120} />
        <SelectInput
          source="timeZone"
          label={t('organization.timeZone')}
          choices={timeZones(settings.timeZone)}
        />
        <SelectInput
          source="language"
          label={t('organization.language')}
          help={t('organization.languageHelp')}
          choices={LOCALES.map(({ locale, name }) => ({ value: locale, label: name }))}
        />
      </RecordForm>
    </SettingsSection>
  );
}

/** The browser's list lacks older zone names; the current zone is always included. */
function timeZones(current: string) {
  const known = Intl.supportedValuesOf('timeZone');
  const isNear = (zone: string) => zone.startsWith('America/');
  const near = known.filter(isNear);
  const far = known.filter((zone) => !isNear(zone));
  const zones = [...new Set([current, ...near, ...far])];
  return zones.map((zone) => ({ value: zone, label: zone.replaceAll('_', ' ') }));
}
