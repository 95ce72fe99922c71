import Box from '@mui/material/Box';
import type { Settings } from '@sosia/core/contract';
import { useQuery } from '@tanstack/react-query';
import { request } from '../api/http.ts';
import { useCan, useMe } from '../api/me.ts';
import { useWords } from '../i18n/useWords.ts';
import { AccessDenied } from '../layout/NotFound.tsx';
import { Page } from '../layout/Page.tsx';
import { FailedState } from '../ui/FailedState.tsx';
import { RowsSkeleton } from '../ui/RowsSkeleton.tsx';
import { AttendanceSection } from './AttendanceSection.tsx';
import { CurrencySection } from './CurrencySection.tsx';
import { HooksSection } from './HooksSection.tsx';
import { MailSection } from './MailSection.tsx';
import { OrganizationSection } from './OrganizationSection.tsx';
import { TimeoutSettings } from './TimeoutSettings.tsx';

export const settingsQuery = {
  queryKey: ['settings'],
  queryFn: () => request<Settings>('/settings'),
};

/** What holds for the whole organisation, one section for each thing. */
export default function SettingsPage() {
  const me = useMe();
  const canWrite = useCan('settings:write');
  if (me && !canWrite) return <AccessDenied />;
  return <Sections />;
}

function Sections() {
  const t = useWords();
  const { data, error, refetch } = useQuery(settingsQuery);
  return (
    <Page title={t('organization.title')} lead={t('organization.lead')} width={860}>
      {error && !data && <FailedState error={error} onRetry={() => void refetch()} />}
      {!data && !error && <RowsSkeleton count={5} />}
      {data && (
        <>
          <OrganizationSection settings={data} />
          <CurrencySection settings={data} />
          <AttendanceSection settings={data} />
          <Box component="section" sx={{ py: 3, borderTop: 1, borderColor: 'divider' }}>
            <TimeoutSettings />
          </Box>
          <MailSection mail={data.mail} />
          <HooksSection />
        </>
      )}
    </Page>
  );
}
