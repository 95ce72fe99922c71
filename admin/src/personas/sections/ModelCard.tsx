import Box from '@mui/material/Box';
import Radio from '@mui/material/Radio';
import Typography from '@mui/material/Typography';
import type { LanguageModelChoice } from '@sosia/core/contract';
import { useWords } from '../../i18n/useWords.ts';
import { useFormats } from '../../ui/formats.ts';
import { usePromptSize } from './usePromptSize.ts';

interface Props {
  value: string;
  isChosen: boolean;
  isDisabled: boolean;
  name: string;
  text: string;
  /** Left out: nothing is said of it. */
  price?: LanguageModelChoice['price'];
}

/** One model to choose: its name, what it is good for, and its price where that is known. */
export function ModelCard({ value, isChosen, isDisabled, name, text, price }: Props) {
  return (
    <Box
      component="label"
      sx={{
        display: 'flex',
        alignItems: 'flex-start',
        gap: 1,
        p: 1.5,
        border: 1,
        borderColor: isChosen ? 'primary.main' : 'divider',
        borderRadius: 1.25,
        bgcolor: 'background.paper',
        cursor: isDisabled ? 'default' : 'pointer',
      }}
    >
      <Radio value={value} disabled={isDisabled} sx={{ mt: -1, ml: -1 }} />
      <Box sx={{ minWidth: 0 }}>
        <Box sx={{ fontWeight: 600, overflowWrap: 'anywhere' }}>{name}</Box>
        <Typography variant="body2" component="span" sx={{ display: 'block' }}>
          {text}
        </Typography>
        {price !== undefined && <Price price={price} />}
      </Box>
    </Box>
  );
}

/** Of a thousand answers of this persona, which says more than of a million tokens. */
function Price({ price }: { price: LanguageModelChoice['price'] }) {
  const t = useWords();
  const formats = useFormats();
  const { size } = usePromptSize();
  const thousand =
    price &&
    size &&
    (1000 * (size.inputTokens * price.input + size.outputTokens * price.output)) / 1_000_000;
  return (
    <Typography variant="body2" component="span" sx={{ display: 'block', color: 'text.secondary' }}>
      {thousand && (
        <Box component="span" sx={{ display: 'block' }}>
          {t('models.perThousand', { cost: formats.usd(thousand) })}
        </Box>
      )}
      {price
        ? t('models.perMillion', {
            input: formats.usd(price.input),
            output: formats.usd(price.output),
          })
        : t('models.unknownPrice')}
    </Typography>
  );
}
