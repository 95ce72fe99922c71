import type { NotificationDelivery } from '@sosia/core/contract';
import { useWords } from '../i18n/useWords.ts';

const KNOWN = [
  'timeout',
  'unreachable',
  'private_address',
  'address_not_allowed',
  'hook_inactive',
  'person_gone',
  'mail_not_configured',
  'smtp_auth',
] as const;

/** Why a delivery did not get through, in words. */
export function useDeliveryProblem(): (delivery: NotificationDelivery) => string {
  const t = useWords();
  return ({ error, responseCode }) => {
    const known = KNOWN.find((code) => code === error);
    if (known) return t(`organization.reason.${known}`);
    if (responseCode) return t('organization.reason.code', { code: responseCode });
    return t('organization.reason.other');
  };
}
