import { Alert } from '@mui/material';
import type { NotificationDelivery } from '@sosia/core/contract';
import { t } from '../i18n/words.ts';
import { deliveryProblem } from './delivery-problem.ts';

/** The result of a test delivery. */
export function DeliveryResult({
  delivery,
  sent,
}: {
  delivery: NotificationDelivery;
  sent: string;
}) {
  if (delivery.status === 'sent') return <Alert severity="success">{sent}</Alert>;
  return (
    <Alert severity="error">
      {t('organization.hookTestFailed', { reason: deliveryProblem(delivery) })}
    </Alert>
  );
}
