import { Box, Radio, Typography } from '@mui/material';
import type { LanguageModelChoice } from '@sosia/core/contract';
import { t } from '../../i18n/words.ts';
import { InDollars } from '../../money/InDollars.tsx';
import { useMoney } from '../../money/useMoney.ts';
import { formats, Quiet } from '../../ui/index.ts';
import { usePromptSize } from './usePromptSize.ts';

interface Props {
  value: string;
  isChosen: boolean;
  isDisabled: boolean;
  name: string;
  text: string;
  /** Left out: the price is not mentioned. */
  price?: LanguageModelChoice['price'];
}

/** One model to choose: its name, its strengths, and its price where known. */
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

/** In both of the console's languages; providers charge per million tokens. */
const WORDS_PER_MILLION_TOKENS = 750_000;

/**
 * The price of a thousand answers of this persona, which says more than a price per million tokens.
 */
function Price({ price }: { price: LanguageModelChoice['price'] }) {
  const money = useMoney();
  const { size } = usePromptSize();
  const thousand =
    price &&
    size &&
    (1000 * (size.inputTokens * price.input + size.outputTokens * price.output)) / 1_000_000;
  return (
    <Quiet component="span" sx={{ display: 'block' }}>
      {thousand && (
        <Box component="span" sx={{ display: 'block' }}>
          <InDollars usd={thousand}>
            {t('models.perThousand', { cost: money.text(thousand) })}
          </InDollars>
        </Box>
      )}
      {price
        ? t('models.perMillion', {
            words: formats.number(WORDS_PER_MILLION_TOKENS),
            input: money.text(price.input),
            output: money.text(price.output),
          })
        : t('models.unknownPrice')}
    </Quiet>
  );
}
