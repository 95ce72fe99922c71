import { Typography } from '@mui/material';
import type { Trace } from '@sosia/core/contract';
import { mediaError } from '../chat/index.ts';
import { t } from '../i18n/words.ts';
import { TraceSection } from './TraceSection.tsx';

/** What contributed besides the knowledge and the model: a rule, a call for a person, a voice. */
export function TraceNotes({ trace }: { trace: Trace }) {
  return notesOf(trace).map(
    ([title, lines]) =>
      lines.length > 0 && (
        <TraceSection key={title} title={title}>
          {lines.map((line) => (
            <Typography key={line} variant="body2" sx={{ whiteSpace: 'pre-wrap' }}>
              {line}
            </Typography>
          ))}
        </TraceSection>
      ),
  );
}

/** Titles with the lines below them; a title without lines is not shown. */
function notesOf({ rule, manners, handoff, media, speech }: Trace): [string, string[]][] {
  const note = (title: Parameters<typeof t>[0], ...lines: (string | false | null | undefined)[]) =>
    [t(title), lines.filter((line) => typeof line === 'string')] as [string, string[]];
  const voices = media.filter(({ kind }) => kind === 'audio');
  const heard = voices.map(({ transcript, errorCode }) => transcript ?? mediaError(errorCode));
  const called = handoff && t(`trace.handoffCause.${handoff.cause}`, { reason: handoff.reason });
  return [
    note(
      'trace.rule',
      // The words that called a person are shown with the handoff instead.
      handoff?.cause !== 'words' && rule && t('trace.ruleTrigger', { trigger: rule.trigger }),
      manners && t(`trace.manners.${manners.kind}`),
    ),
    note(
      'trace.handoff',
      called && (handoff.isAttended ? called : `${called} ${t('trace.unattended')}`),
    ),
    note('trace.heard', voices.length > 0 && heard.join('\n')),
    note(
      'settings.voice.title',
      speech && speech.reason !== 'contact_wrote' && t(`trace.speechReason.${speech.reason}`),
    ),
  ];
}
