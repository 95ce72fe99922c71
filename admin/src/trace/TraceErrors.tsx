import { Alert, Box } from '@mui/material';
import { t } from '../i18n/words.ts';
import { useMoney } from '../money/useMoney.ts';
import { TraceSection } from './TraceSection.tsx';

/** What core writes into a trace when something fails, and the console's text for it. */
const KNOWN = [
  [/^The persona has spent its US\$ (.+) of today$/, 'spent', 'limit'],
  [/^The contact has had today's (\d+) answers$/, 'answers', 'limit'],
  [/^The knowledge could not be searched: (.+)$/s, 'search', 'reason'],
  [/^voice: (.+)$/s, 'voice', 'reason'],
  [/^No model answered: (.+)$/s, 'models', 'reason'],
] as const;

function useErrorWords(): (error: string) => string {
  const money = useMoney();
  return (error) => {
    for (const [pattern, key, value] of KNOWN) {
      const found = pattern.exec(error)?.[1];
      if (found === undefined) continue;
      const said = key === 'spent' ? money.text(Number(found)) : found;
      return t(`trace.error.${key}`, { [value]: said });
    }
    return error;
  };
}

export function TraceErrors({ errors }: { errors: string[] }) {
  const inWords = useErrorWords();
  return (
    <TraceSection title={t('trace.errors')}>
      <Alert severity="error" icon={false} role="note" sx={{ overflowWrap: 'anywhere' }}>
        <Box component="ul" sx={{ m: 0, pl: 2.5 }}>
          {[...new Set(errors)].map((error) => (
            <li key={error}>{inWords(error)}</li>
          ))}
        </Box>
      </Alert>
    </TraceSection>
  );
}
