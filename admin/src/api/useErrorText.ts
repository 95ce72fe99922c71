import { useCallback } from 'react';
import { useWords } from '../i18n/useWords.ts';
import { ApiError } from './http.ts';

const KNOWN = [
  'unauthenticated',
  'forbidden',
  'not_found',
  'conflict',
  'draft_conflict',
  'validation_failed',
  'already_claimed',
  'conversation_closed',
  'outside_window',
  'empty_file',
  'file_type_not_taken',
  'file_too_large',
  'shortcut_taken',
  'opted_out',
  'blocked',
  'not_failed',
  'already_resent',
  'account_in_use',
  'account_from_environment',
  'template_taken',
  'too_large',
  'unsupported_type',
  'setup_done',
  'invalid_token',
  'unpublished',
  'unreachable',
  'invalid_credentials',
  'not_a_member',
  'email_taken',
  'link_invalid',
  'last_owner',
  'own_account',
  'deactivated',
  'hook_address_not_allowed',
  'not_slack',
  'mail_not_configured',
  'invalid_password',
  'too_many_requests',
  'foreign_origin',
  'malformed',
  'empty',
  'number_taken',
  'number_elsewhere',
  'number_from_environment',
  'number_in_use',
  'simulator_number',
  'account_taken',
  'persona_in_use',
  'not_claimed',
  'state_changed',
  'not_possible',
  'bad_signature',
  'already_published',
  'persona_file_invalid',
  'passage_replaced',
  'edited_as_pair',
  'picture_too_large',
  'picture_unsupported',
  'no_speech_service',
  'speech_key_refused',
  'speech_quota_exceeded',
  'speech_busy',
  'speech_failed',
  'voice_not_found',
  'same_contact',
  'already_merged',
  'other_channel',
] as const;

/** Says what happened and what to do, in the reader's language. */
export function useErrorText(): (error: unknown) => string {
  const t = useWords();
  return useCallback(
    (error: unknown) => {
      if (!(error instanceof ApiError)) return t('errors.unexpected');
      const code = KNOWN.find((known) => known === error.code);
      if (code) return t(`errors.${code}`);
      if (error.status >= 500) return t('errors.server');
      return error.body.detail ?? error.body.title ?? t('errors.unexpected');
    },
    [t],
  );
}
