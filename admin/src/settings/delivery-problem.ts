import type { NotificationDelivery } from '@sosia/core/contract';
import { t, translate } from '../i18n/words.ts';

/** Why a delivery failed, in words. */
export function deliveryProblem({ error, responseCode }: NotificationDelivery): string {
  const other = responseCode
    ? t('organization.reason.code', { code: responseCode })
    : t('organization.reason.other');
  return error ? translate(`organization.reason.${error}`, { _: other }) : other;
}
