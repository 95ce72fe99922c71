import { useQuery } from '@tanstack/react-query';
import { useCan, useMe } from '../api/index.ts';
import { t } from '../i18n/words.ts';
import { AccessDenied } from '../layout/NotFound.tsx';
import { Page } from '../layout/Page.tsx';
import { Loaded } from '../ui/index.ts';
import { AttendanceSection } from './AttendanceSection.tsx';
import { CurrencySection } from './CurrencySection.tsx';
import { HooksSection } from './HooksSection.tsx';
import { MailSection } from './MailSection.tsx';
import { OrganizationSection } from './OrganizationSection.tsx';
import { settingsQuery } from './settings-query.ts';
import { TimeoutSection } from './TimeoutSection.tsx';

/** The organisation's settings, one section per topic. */
export default function SettingsPage() {
  const me = useMe();
  const canWrite = useCan('settings:write');
  if (me && !canWrite) return <AccessDenied />;
  return <Sections />;
}

function Sections() {
  const query = useQuery(settingsQuery);
  return (
    <Page title={t('nav.settings')} lead={t('organization.lead')} width={860}>
      <Loaded query={query} skeleton={5}>
        {(settings) => (
          <>
            <OrganizationSection settings={settings} />
            <CurrencySection settings={settings} />
            <AttendanceSection settings={settings} />
            <TimeoutSection settings={settings} />
            <MailSection mail={settings.mail} />
            <HooksSection />
          </>
        )}
      </Loaded>
    </Page>
  );
}
