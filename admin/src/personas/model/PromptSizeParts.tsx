import { Box } from '@mui/material';
import type { PromptSize } from '@sosia/core/contract';
import { t } from '../../i18n/words.ts';
import { FIGURES, FigureRow, formats, Quiet } from '../../ui/index.ts';

const PARTS = ['instructions', 'biography', 'rules', 'passages', 'conversation'] as const;

/** The parts of the prompt's size, each with a bar for its share. */
export function PromptSizeParts({ id, size }: { id: string; size: PromptSize }) {
  const { samples } = size;
  const lines = [
    ...PARTS.map((part) => [part, size.parts[part]] as const),
    ['answer', size.outputTokens] as const,
  ];
  const largest = Math.max(...lines.map(([, tokens]) => tokens), 1);
  const isReal = samples.messages > 0 && samples.answers > 0;
  return (
    <div id={id}>
      <Box component="ul" sx={{ ...FIGURES, mb: 1 }}>
        {lines.map(([part, tokens]) => (
          <FigureRow
            key={part}
            name={t(`promptSize.parts.${part}`)}
            value={formats.number(tokens)}
            share={tokens / largest}
          />
        ))}
      </Box>
      <Quiet>{t(isReal ? 'promptSize.basis.real' : 'promptSize.basis.supposed')}</Quiet>
    </div>
  );
}
