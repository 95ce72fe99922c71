import { Box } from '@mui/material';
import type { Trace } from '@sosia/core/contract';
import { t, translate } from '../i18n/words.ts';
import { CopyButton } from '../ui/index.ts';

/** The exact prompt, collapsed: for readers who want it word for word. */
export function PromptSection({ prompt }: { prompt: Trace['prompt'] }) {
  // Messages of a prompt may be equal; a stored prompt never changes its order.
  const parts = prompt.map(({ role, content }, place) => ({
    key: String(place),
    who: translate(`trace.promptRole.${role}`, { _: role }),
    content,
  }));
  const whole = parts.map(({ who, content }) => `### ${who}\n\n${content}`).join('\n\n');
  return (
    <Box
      component="details"
      sx={{ borderTop: 1, borderColor: 'divider', pt: 1.5, '& > summary': { cursor: 'pointer' } }}
    >
      <Box component="summary" sx={{ fontWeight: 600, fontSize: '0.9375rem', minHeight: 32 }}>
        {t('trace.prompt')}
      </Box>
      <CopyButton size="small" text={whole} sx={{ mt: 1 }}>
        {t('trace.copyPrompt')}
      </CopyButton>
      {parts.map(({ key, who, content }) => (
        <Box key={key} sx={{ mt: 1 }}>
          <Box sx={{ fontSize: 13, fontWeight: 600, color: 'text.secondary' }}>{who}</Box>
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
            {content}
          </Box>
        </Box>
      ))}
    </Box>
  );
}
