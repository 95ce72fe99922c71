import type { NotificationDelivery } from '@sosia/core/contract';
import { useTranslate } from 'ra-core';
import { useWords } from '../i18n/useWords.ts';

/** Why a delivery failed, in words. */
export function useDeliveryProblem(): (delivery: NotificationDelivery) => string {
  const t = useWords();
  const translate = useTranslate();
  return ({ error, responseCode }) => {
    const other = responseCode
      ? t('organization.reason.code', { code: responseCode })
      : t('organization.reason.other');
    return error ? translate(`organization.reason.${error}`, { _: other }) : other;
  };
}
