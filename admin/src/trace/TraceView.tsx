import { Box, Typography } from '@mui/material';
import { type Trace, traceCost } from '@sosia/core/contract';
import { t } from '../i18n/words.ts';
import { InDollars } from '../money/InDollars.tsx';
import { VersionLink } from '../personas/versions/VersionLink.tsx';
import { formats, Quiet } from '../ui/index.ts';
import { CostSection } from './CostSection.tsx';
import { PromptSection } from './PromptSection.tsx';
import { RetrievalView } from './RetrievalView.tsx';
import { StepsSection } from './StepsSection.tsx';
import { TraceErrors } from './TraceErrors.tsx';
import { TraceNotes } from './TraceNotes.tsx';
import { TraceSection } from './TraceSection.tsx';
import { totalMs, useCostText } from './useCostText.ts';

/** What led to an answer, in words. Every view of a trace uses this component. */
export function TraceView({ trace }: { trace: Trace }) {
  return (
    <Box sx={{ display: 'grid', gap: 3, '& > *': { minWidth: 0 } }}>
      <TraceHeading trace={trace} />
      <TraceSection title={t('trace.asked')}>
        <Box component="blockquote" sx={question}>
          {trace.question}
        </Box>
      </TraceSection>
      <TraceNotes trace={trace} />
      {trace.errors.length > 0 && <TraceErrors errors={trace.errors} />}
      <TraceSection title={t('trace.knowledge')}>
        {trace.retrieval ? (
          <RetrievalView retrieval={trace.retrieval} isPast />
        ) : (
          <Quiet>{t(whyNotSearched(trace))}</Quiet>
        )}
      </TraceSection>
      <TraceSection title={t('trace.context')}>
        <Typography variant="body2">{contextText(trace)}</Typography>
      </TraceSection>
      <CostSection trace={trace} />
      <StepsSection steps={trace.steps} />
      {trace.prompt.length > 0 && <PromptSection prompt={trace.prompt} />}
    </Box>
  );
}

function TraceHeading({ trace }: { trace: Trace }) {
  const cost = useCostText()(trace);
  const time = formats.duration(totalMs(trace));
  return (
    <Box>
      <Typography sx={{ fontWeight: 640 }}>{t(`trace.mode.${trace.mode}`)}</Typography>
      <Quiet component="div">
        <TraceVersion persona={trace.persona} />
      </Quiet>
      {trace.steps.length > 0 && (
        <Quiet>
          <InDollars usd={traceCost(trace).usd}>{t('trace.facts', { cost, time })}</InDollars>
        </Quiet>
      )}
    </Box>
  );
}

/** Which persona answered, with which version; links to that version. */
function TraceVersion({ persona }: Pick<Trace, 'persona'>) {
  const { id, name, versionId, versionNumber } = persona;
  if (versionNumber === null) return t('trace.byDraft', { name });
  const words = t('versions.named', { name, number: versionNumber });
  if (!versionId) return words;
  return (
    <VersionLink personaId={id} versionId={versionId} number={versionNumber}>
      {words}
    </VersionLink>
  );
}

/**
 * Why there was no search. "Nothing found" and "nothing good enough" are outcomes of a search
 * instead.
 */
function whyNotSearched({ mode, errors }: Trace) {
  if (mode === 'quick_reply' || mode === 'handoff' || mode === 'manners') {
    return 'trace.notSearchedRule';
  }
  if (mode === 'unclear_voice') return 'trace.notSearchedVoice';
  const hasFailed = errors.some((error) => error.startsWith('The knowledge could not be searched'));
  return hasFailed ? 'trace.notSearchedFailed' : 'retrieval.outcome.skipped';
}

function contextText(trace: Trace): string {
  const { messages, hasSummary } = trace.history;
  if (messages === 0 && !hasSummary) return t('trace.noHistory');
  const history = t('trace.history', { smart_count: messages });
  return hasSummary ? `${history} ${t('trace.withSummary')}` : history;
}

const question = {
  m: 0,
  px: 1.5,
  py: 1,
  borderRadius: '4px 14px 14px 14px',
  border: 1,
  borderColor: 'divider',
  bgcolor: 'tint.contact',
  whiteSpace: 'pre-wrap',
  overflowWrap: 'anywhere',
} as const;
