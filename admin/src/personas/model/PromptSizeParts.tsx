import Box from '@mui/material/Box';
import type { PromptSize } from '@sosia/core/contract';
import { useWords } from '../../i18n/useWords.ts';
import { useFormats } from '../../ui/formats.ts';
import { Quiet } from '../../ui/Quiet.tsx';

const PARTS = ['instructions', 'biography', 'rules', 'passages', 'conversation'] as const;

/** The parts of the prompt's size, each with a bar for its share. */
export function PromptSizeParts({ id, size }: { id: string; size: PromptSize }) {
  const t = useWords();
  const { samples } = size;
  const lines = [
    ...PARTS.map((part) => [part, size.parts[part]] as const),
    ['answer', size.outputTokens] as const,
  ];
  const largest = Math.max(...lines.map(([, tokens]) => tokens), 1);
  const isReal = samples.messages > 0 && samples.answers > 0;
  return (
    <div id={id}>
      <Box component="dl" sx={{ m: 0, mb: 1, display: 'grid', gap: 0.75 }}>
        {lines.map(([part, tokens]) => (
          <Line key={part} name={t(`promptSize.parts.${part}`)} tokens={tokens} of={largest} />
        ))}
      </Box>
      <Quiet>{t(isReal ? 'promptSize.basis.real' : 'promptSize.basis.supposed')}</Quiet>
    </div>
  );
}

function Line({ name, tokens, of }: { name: string; tokens: number; of: number }) {
  const formats = useFormats();
  return (
    <Box>
      <Box sx={{ display: 'flex', justifyContent: 'space-between', gap: 2, fontSize: 14 }}>
        <dt>{name}</dt>
        <Box component="dd" sx={{ m: 0 }}>
          {formats.number(tokens)}
        </Box>
      </Box>
      <Box sx={{ height: 4, borderRadius: 2, bgcolor: 'divider', overflow: 'hidden' }}>
        <Box sx={{ height: 1, width: `${(tokens / of) * 100}%`, bgcolor: 'primary.main' }} />
      </Box>
    </Box>
  );
}
