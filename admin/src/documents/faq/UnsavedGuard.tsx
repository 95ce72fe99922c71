import { useBeforeUnload, useBlocker } from 'react-router';
import { t } from '../../i18n/words.ts';
import { ConfirmDialog } from '../../ui/index.ts';

/** Asks before unsaved text is left behind. */
export function UnsavedGuard({ isUnsaved }: { isUnsaved: boolean }) {
  // Registered only while needed: the router warns about a blocker whenever an address is typed by
  // hand.
  return isUnsaved ? <Blocker /> : null;
}

function Blocker() {
  useBeforeUnload((event) => event.preventDefault());
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) =>
      `${currentLocation.pathname}${currentLocation.search}` !==
      `${nextLocation.pathname}${nextLocation.search}`,
  );
  return (
    <ConfirmDialog
      isDangerous
      isOpen={blocker.state === 'blocked'}
      title={t('leave.title')}
      hint={t('contents.faq.leaveHint')}
      confirm={t('leave.confirm')}
      cancel={t('contents.faq.stay')}
      onConfirm={() => blocker.proceed?.()}
      onClose={() => blocker.reset?.()}
    />
  );
}
