import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { Trace } from '@sosia/core/contract';
import type { ReactNode } from 'react';
import { useWords } from '../i18n/useWords.ts';
import { MediaSection } from './MediaSection.tsx';
import { ModelSection } from './ModelSection.tsx';
import { PromptSection } from './PromptSection.tsx';
import { RetrievalView } from './RetrievalView.tsx';
import { StepsSection } from './StepsSection.tsx';
import { TraceSection } from './TraceSection.tsx';

/** What led to an answer, in words: the one picture of a trace, used everywhere. */
export function TraceView({ trace }: { trace: Trace }) {
  const t = useWords();
  const { name, versionNumber } = trace.persona;
  return (
    <Box sx={{ display: 'grid', gap: 3, '& > *': { minWidth: 0 } }}>
      <Box>
        <Typography sx={{ fontWeight: 640 }}>{t(`trace.mode.${trace.mode}`)}</Typography>
        <Typography variant="body2" sx={{ color: 'text.secondary' }}>
          {versionNumber === null
            ? t('trace.byDraft', { name })
            : t('trace.by', { name, number: versionNumber })}
        </Typography>
      </Box>
      <TraceSection title={t('trace.asked')}>
        <Quote>{trace.question}</Quote>
      </TraceSection>
      {trace.rule && (
        <TraceSection title={t('trace.rule')}>
          <Typography variant="body2">
            {t('trace.ruleTrigger', { trigger: trace.rule.trigger })}
          </Typography>
        </TraceSection>
      )}
      <MediaSection trace={trace} />
      {trace.errors.length > 0 && <TraceErrors errors={trace.errors} />}
      <TraceSection title={t('trace.knowledge')}>
        {trace.retrieval ? (
          <RetrievalView retrieval={trace.retrieval} isPast />
        ) : (
          <Typography variant="body2" sx={{ color: 'text.secondary' }}>
            {t('trace.notSearched')}
          </Typography>
        )}
      </TraceSection>
      <TraceSection title={t('trace.context')}>
        <Typography variant="body2">{useContextText(trace)}</Typography>
      </TraceSection>
      <ModelSection trace={trace} />
      <StepsSection steps={trace.steps} />
      {trace.prompt.length > 0 && <PromptSection prompt={trace.prompt} />}
    </Box>
  );
}

function useContextText(trace: Trace): string {
  const t = useWords();
  const { messages, hasSummary } = trace.history;
  if (messages === 0 && !hasSummary) return t('trace.noHistory');
  const history = t('trace.history', { smart_count: messages });
  return hasSummary ? `${history} ${t('trace.withSummary')}` : history;
}

function Quote({ children }: { children: ReactNode }) {
  return (
    <Box
      component="blockquote"
      sx={{
        m: 0,
        px: 1.5,
        py: 1,
        borderRadius: '4px 14px 14px 14px',
        border: 1,
        borderColor: 'divider',
        bgcolor: 'tint.contact',
        whiteSpace: 'pre-wrap',
        overflowWrap: 'anywhere',
      }}
    >
      {children}
    </Box>
  );
}

function TraceErrors({ errors }: { errors: string[] }) {
  const t = useWords();
  return (
    <TraceSection title={t('trace.errors')}>
      <Box
        component="ul"
        sx={{
          m: 0,
          py: 1,
          pr: 1.5,
          pl: 3.5,
          borderRadius: 1,
          fontSize: 14,
          bgcolor: 'tint.failure',
          color: 'tint.failureInk',
          overflowWrap: 'anywhere',
        }}
      >
        {[...new Set(errors)].map((error) => (
          <li key={error}>{error}</li>
        ))}
      </Box>
    </TraceSection>
  );
}
