import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useErrorText } from '../api/useErrorText.ts';
import { useWords } from '../i18n/useWords.ts';

interface Props {
  error: unknown;
  onRetry?: () => void;
}

/** What happened, what to do, and a way to try again. */
export function FailedState({ error, onRetry }: Props) {
  const t = useWords();
  const errorText = useErrorText();
  return (
    <Box
      role="alert"
      sx={{ display: 'grid', justifyItems: 'center', gap: 1, px: 3, py: 6, textAlign: 'center' }}
    >
      <Typography variant="h3" component="p">
        {t('problems.loadFailed')}
      </Typography>
      <Typography variant="body2" sx={{ color: 'text.secondary', maxWidth: 420 }}>
        {errorText(error)}
      </Typography>
      {onRetry && (
        <Button variant="outlined" onClick={onRetry} sx={{ mt: 1 }}>
          {t('actions.retry')}
        </Button>
      )}
    </Box>
  );
}
