import { t, translate } from '../../i18n/words.ts';

/** Why a file is missing, or why a voice message has no transcript. */
export const mediaError = (code: string | null) =>
  translate(`media.error.${code}`, { _: t('media.error.other') });
