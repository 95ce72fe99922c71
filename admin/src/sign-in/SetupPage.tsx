import { useQuery } from '@tanstack/react-query';
import { Navigate } from 'react-router';
import { t } from '../i18n/words.ts';
import { useDocumentTitle } from '../layout/useDocumentTitle.ts';
import { SetupForm } from './SetupForm.tsx';
import { setupQuery } from './setup-query.ts';
import { WelcomeFrame } from './WelcomeFrame.tsx';

/** The first start: creates the first owner's account. */
export default function SetupPage() {
  useDocumentTitle(t('setup.title'));
  const { data } = useQuery(setupQuery);
  if (data && !data.isNeeded) return <Navigate to="/login?setup=done" replace />;
  return (
    <WelcomeFrame title={t('setup.title')} lead={t('setup.lead')}>
      <SetupForm />
    </WelcomeFrame>
  );
}
