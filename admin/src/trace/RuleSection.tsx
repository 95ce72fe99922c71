import Typography from '@mui/material/Typography';
import type { Trace } from '@sosia/core/contract';
import { useWords } from '../i18n/useWords.ts';
import { TraceSection } from './TraceSection.tsx';

/** Which rule or tool acted, if one did: manners, a quick reply, a call for a person. */
export function RuleSection({ trace }: { trace: Trace }) {
  const t = useWords();
  const { manners, handoff } = trace;
  // Which words called a person is said where it is said that one was called.
  const rule = handoff?.cause === 'words' ? null : trace.rule;
  return (
    <>
      {(rule || manners) && (
        <TraceSection title={t('trace.rule')}>
          {rule && (
            <Typography variant="body2">
              {t('trace.ruleTrigger', { trigger: rule.trigger })}
            </Typography>
          )}
          {manners && <Typography variant="body2">{t(`trace.manners.${manners.kind}`)}</Typography>}
        </TraceSection>
      )}
      {handoff && (
        <TraceSection title={t('trace.handoff')}>
          <Typography variant="body2">
            {t(`trace.handoffCause.${handoff.cause}`, { reason: handoff.reason })}
            {!handoff.isAttended && ` ${t('trace.unattended')}`}
          </Typography>
        </TraceSection>
      )}
    </>
  );
}
