import { Box, Button, Skeleton, Typography } from '@mui/material';
import { visuallyHidden } from '@mui/utils';
import type { PromptSize } from '@sosia/core/contract';
import { useId, useState } from 'react';
import { useMe } from '../../api/index.ts';
import { t } from '../../i18n/words.ts';
import { InDollars } from '../../money/InDollars.tsx';
import { useMoney } from '../../money/useMoney.ts';
import { formats, Quiet } from '../../ui/index.ts';
import { PromptSizeParts } from './PromptSizeParts.tsx';
import { usePromptSize } from './usePromptSize.ts';

/** What one answer uses and costs, in words, with the breakdown behind a button. */
export function PromptSizeNote() {
  const id = useId();
  const me = useMe();
  const { size, error, isMeasuring } = usePromptSize();
  const [isOpen, setOpen] = useState(false);
  return (
    <Box component="section" aria-labelledby={`${id}-title`} sx={note}>
      <Typography id={`${id}-title`} variant="h4" component="h3">
        {t('promptSize.title')}
      </Typography>
      <Box role="status" aria-busy={isMeasuring} sx={{ opacity: size && isMeasuring ? 0.6 : 1 }}>
        {size && <Sentence size={size} />}
        {!size && error && <Typography>{t('promptSize.failed')}</Typography>}
        {!size && !error && (
          <>
            <span style={visuallyHidden}>{t('promptSize.measuring')}</span>
            <Skeleton width="70%" />
          </>
        )}
      </Box>
      {me?.system.isOffline && <Typography variant="body2">{t('promptSize.offline')}</Typography>}
      <Quiet>{t('promptSize.help')}</Quiet>
      {size && (
        <Button
          size="small"
          aria-expanded={isOpen}
          aria-controls={`${id}-parts`}
          onClick={() => setOpen(!isOpen)}
          sx={{ justifySelf: 'start', ml: -1.5 }}
        >
          {t(isOpen ? 'promptSize.hide' : 'promptSize.show')}
        </Button>
      )}
      {size && isOpen && <PromptSizeParts id={`${id}-parts`} size={size} />}
    </Box>
  );
}

const note = {
  display: 'grid',
  gap: 0.75,
  p: 2,
  borderRadius: 1.5,
  bgcolor: 'tint.quiet',
} as const;

const inDollars = (usd: number, text: string) => <InDollars usd={usd}>{text}</InDollars>;

function Sentence({ size }: { size: PromptSize }) {
  const money = useMoney();
  const tokens = formats.number(size.inputTokens + size.outputTokens);
  const { costUsd, model, isExact } = size;
  return (
    <>
      <Typography sx={{ fontWeight: 600 }}>
        {costUsd === null
          ? t('promptSize.sentenceNoPrice', { tokens })
          : inDollars(costUsd, t('promptSize.sentence', { tokens, cost: money.text(costUsd) }))}
      </Typography>
      <Typography variant="body2">
        {costUsd === null
          ? t('promptSize.noPrice', { model })
          : inDollars(
              costUsd * 1000,
              t('promptSize.perThousand', { cost: money.text(costUsd * 1000) }),
            )}{' '}
        {!isExact && t('promptSize.near')}
      </Typography>
    </>
  );
}
