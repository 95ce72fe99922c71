import { Alert, Box } from '@mui/material';
import type { ExplainedRules } from '@sosia/core/contract';
import { errorText } from '../../api/index.ts';
import { t } from '../../i18n/words.ts';
import { Field } from '../../ui/index.ts';

interface Props {
  phrase: string;
  onPhrase: (phrase: string) => void;
  explained: { data: ExplainedRules | undefined; error: Error | null };
}

/** A sample message from a contact, and which rule would answer it. */
export function PhraseTester({ phrase, onPhrase, explained }: Props) {
  const { data, error } = explained;
  return (
    <Box
      component="section"
      aria-label={t('settings.quickReplies.tester')}
      sx={{
        p: { xs: 1.75, sm: 2.5 },
        borderRadius: 1.5,
        bgcolor: 'tint.quiet',
        display: 'grid',
        gap: 1.5,
      }}
    >
      <Field
        label={t('settings.quickReplies.tester')}
        help={t('settings.quickReplies.testerHelp')}
        placeholder={t('settings.quickReplies.testerPlaceholder')}
        value={phrase}
        onChange={(event) => onPhrase(event.target.value)}
        slotProps={{ input: { maxLength: 4000, autoComplete: 'off' } }}
        sx={{ bgcolor: 'background.paper' }}
      />
      <Box role="status">
        {error && <Alert severity="error">{errorText(error)}</Alert>}
        {data && !error && <Verdict explained={data} />}
      </Box>
    </Box>
  );
}

function Verdict({ explained }: { explained: ExplainedRules }) {
  const { answeredBy, handoffWord, rules } = explained;
  const at = rules.findIndex(({ verdict }) => verdict === 'answers');
  const trigger = handoffWord ?? rules[at]?.trigger ?? '';
  const severity = answeredBy === 'quick_reply' ? 'success' : 'info';
  return (
    <Alert severity={answeredBy === 'handoff' ? 'warning' : severity}>
      {t(`settings.quickReplies.answeredBy.${answeredBy}`, { trigger, number: at + 1 })}
    </Alert>
  );
}
