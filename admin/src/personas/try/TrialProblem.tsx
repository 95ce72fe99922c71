import { Alert, Button } from '@mui/material';
import { t } from '../../i18n/words.ts';

/** Why there is no answer, and a button that asks again. */
export function TrialProblem({ problem, onRetry }: { problem: string; onRetry?: () => void }) {
  return (
    <Alert
      severity="error"
      action={
        onRetry && (
          <Button color="inherit" size="small" onClick={onRetry}>
            {t('actions.retry')}
          </Button>
        )
      }
    >
      {problem}
    </Alert>
  );
}
