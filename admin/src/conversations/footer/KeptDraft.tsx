import Typography from '@mui/material/Typography';
import { useWords } from '../../i18n/useWords.ts';

interface Props {
  text: string;
  hasFiles: boolean;
}

/** What was about to be said when the 24 hours ended: it is not lost. */
export function KeptDraft({ text, hasFiles }: Props) {
  const t = useWords();
  const draft = text.trim();
  if (!draft && !hasFiles) return null;
  return (
    <Typography
      variant="body2"
      sx={{
        color: 'text.secondary',
        maxHeight: 84,
        overflowY: 'auto',
        overflowWrap: 'anywhere',
      }}
    >
      {draft ? t('window.kept', { text: draft }) : t('window.keptFiles')}
    </Typography>
  );
}
