import { t, translate } from '../i18n/words.ts';
import { ApiError } from './http.ts';

/**
 * Says what happened and what to do, in the reader's language. The dictionary decides which codes
 * have a text.
 */
export function errorText(error: unknown): string {
  if (!(error instanceof ApiError)) return t('errors.unexpected');
  const known = error.code && translate(`errors.${error.code}`, { ...error.body.details, _: '' });
  if (known) return known;
  if (error.status >= 500) return t('errors.server');
  return error.body.detail ?? error.body.title ?? t('errors.unexpected');
}
