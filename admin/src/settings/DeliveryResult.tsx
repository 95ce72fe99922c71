import { Alert } from '@mui/material';
import type { NotificationDelivery } from '@sosia/core/contract';
import { useWords } from '../i18n/useWords.ts';
import { useDeliveryProblem } from './useDeliveryProblem.ts';

/** The result of a test delivery. */
export function DeliveryResult({
  delivery,
  sent,
}: {
  delivery: NotificationDelivery;
  sent: string;
}) {
  const t = useWords();
  const problemOf = useDeliveryProblem();
  if (delivery.status === 'sent') return <Alert severity="success">{sent}</Alert>;
  return (
    <Alert severity="error">
      {t('organization.hookTestFailed', { reason: problemOf(delivery) })}
    </Alert>
  );
}
