import Box from '@mui/material/Box';
import type { Trace } from '@sosia/core/contract';
import { useTranslate } from 'react-admin';
import { useWords } from '../i18n/useWords.ts';

/** The exact prompt, folded: for who wants to know it to the letter. */
export function PromptSection({ prompt }: { prompt: Trace['prompt'] }) {
  const t = useWords();
  const translate = useTranslate();
  // A prompt may say the same twice; what is stored never changes its order.
  const parts = prompt.map((part, place) => ({ ...part, key: String(place) }));
  return (
    <Box
      component="details"
      sx={{ borderTop: 1, borderColor: 'divider', pt: 1.5, '& > summary': { cursor: 'pointer' } }}
    >
      <Box component="summary" sx={{ fontWeight: 600, fontSize: '0.9375rem', minHeight: 32 }}>
        {t('trace.prompt')}
      </Box>
      {parts.map((part) => (
        <Box key={part.key} sx={{ mt: 1 }}>
          <Box sx={{ fontSize: 13, fontWeight: 600, color: 'text.secondary' }}>
            {translate(`trace.promptRole.${part.role}`, { _: part.role })}
          </Box>
          <Box
            component="pre"
            sx={{
              m: 0,
              mt: 0.5,
              p: 1.25,
              borderRadius: 1,
              fontSize: 13,
              lineHeight: 1.5,
              whiteSpace: 'pre-wrap',
              overflowWrap: 'anywhere',
              bgcolor: 'tint.thread',
            }}
          >
            {part.content}
          </Box>
        </Box>
      ))}
    </Box>
  );
}
