import { t, translate } from '../../i18n/words.ts';

/** The name of a message's kind, for where its text is not shown. */
export const kindName = (kind: string) =>
  translate(`parts.kind.${kind}`, { _: t('parts.kind.text') });
