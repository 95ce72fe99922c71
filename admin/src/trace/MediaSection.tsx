import Typography from '@mui/material/Typography';
import type { Trace } from '@sosia/core/contract';
import { mediaErrorKey } from '../chat/content/media-error-key.ts';
import { useWords } from '../i18n/useWords.ts';
import { TraceSection } from './TraceSection.tsx';

/** What was heard in voice messages, and why the answer is spoken or written. */
export function MediaSection({ trace }: { trace: Trace }) {
  const t = useWords();
  const voices = trace.media.filter(({ kind }) => kind === 'audio');
  return (
    <>
      {voices.length > 0 && (
        <TraceSection title={t('trace.heard')}>
          <Typography variant="body2" sx={{ whiteSpace: 'pre-wrap' }}>
            {voices
              .map(({ transcript, errorCode }) => transcript ?? t(mediaErrorKey(errorCode)))
              .join('\n')}
          </Typography>
        </TraceSection>
      )}
      {trace.speech && trace.speech.reason !== 'contact_wrote' && (
        <TraceSection title={t('trace.speech')}>
          <Typography variant="body2">{t(`trace.speechReason.${trace.speech.reason}`)}</Typography>
        </TraceSection>
      )}
    </>
  );
}
