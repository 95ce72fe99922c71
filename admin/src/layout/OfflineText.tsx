import Typography from '@mui/material/Typography';
import { useWords } from '../i18n/useWords.ts';

/** What offline mode means, and how to leave it. */
export function OfflineText() {
  const t = useWords();
  return (
    <>
      <Typography variant="h4" component="p">
        {t('offline.title')}
      </Typography>
      <Typography variant="body2" sx={{ mt: 0.5 }}>
        {t('offline.body')}
      </Typography>
      <Typography variant="body2" sx={{ mt: 1, opacity: 0.85 }}>
        {t('offline.cure')}
      </Typography>
    </>
  );
}
