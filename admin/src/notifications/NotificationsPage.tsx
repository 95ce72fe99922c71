import { t } from '../i18n/words.ts';
import { Page } from '../layout/Page.tsx';
import { NotificationList } from './NotificationList.tsx';

/** The bell's notifications as a page, for phones. */
export default function NotificationsPage() {
  return (
    <Page title={t('notices.title')} width={760}>
      <NotificationList />
    </Page>
  );
}
