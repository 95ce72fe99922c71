import { t } from '../../i18n/words.ts';
import { Quiet } from '../../ui/index.ts';

interface Props {
  text: string;
  hasFiles: boolean;
}

/** The unsent reply when the 24 hours ended: it is not lost. */
export function KeptDraft({ text, hasFiles }: Props) {
  const draft = text.trim();
  if (!draft && !hasFiles) return null;
  return (
    <Quiet sx={{ maxHeight: 84, overflowY: 'auto', overflowWrap: 'anywhere' }}>
      {draft ? t('window.kept', { text: draft }) : t('window.keptFiles')}
    </Quiet>
  );
}
