import { Box, Typography } from '@mui/material';
import { type Trace, traceCost } from '@sosia/core/contract';
import { t } from '../i18n/words.ts';
import { InDollars } from '../money/InDollars.tsx';
import { useMoney } from '../money/useMoney.ts';
import { FIGURES, FigureRow, formats, Quiet } from '../ui/index.ts';
import { TraceSection } from './TraceSection.tsx';
import { useCostText } from './useCostText.ts';

/** Which services made the answer, after how many attempts, and what each cost. */
export function CostSection({ trace }: { trace: Trace }) {
  const { model, attempts } = trace;
  const isUnusual = attempts.length > 1 || attempts.some(({ error }) => error);
  return (
    <TraceSection title={t('trace.model')}>
      {!model && attempts.length === 0 && <Quiet>{t('trace.noModel')}</Quiet>}
      {isUnusual && <Attempts attempts={attempts} />}
      <Costs trace={trace} />
      {model && <Reading model={model} />}
    </TraceSection>
  );
}

/** Which models were tried, in order, with the results. */
function Attempts({ attempts }: Pick<Trace, 'attempts'>) {
  // The same model may fail twice after the same time; a stored list never changes its order.
  const rows = attempts.map((attempt, place) => ({ ...attempt, key: String(place) }));
  return (
    <Box component="ol" sx={{ m: 0, mb: 1.5, pl: 2.5, fontSize: '0.9375rem' }}>
      {rows.map(({ key, model, ms, error }) => (
        <Box component="li" key={key} sx={{ overflowWrap: 'anywhere' }}>
          {model}, {formats.duration(ms)}:{' '}
          <Box component="span" sx={{ color: error ? 'error.main' : 'primary.main' }}>
            {error ? t('trace.attemptFailed', { error }) : t('trace.attemptOk')}
          </Box>
        </Box>
      ))}
    </Box>
  );
}

function Costs({ trace }: { trace: Trace }) {
  const money = useMoney();
  const costText = useCostText();
  const { parts, usd: total } = traceCost(trace);
  const names = {
    writing: trace.model?.name,
    listening: trace.media.find(({ model }) => model)?.model,
    speaking: trace.speech?.model,
  };
  const sayCost = ({ kind, usd }: (typeof parts)[number]) => {
    if (usd === null) return t('trace.costUnknown');
    if (kind === 'speaking' && usd === 0) return t('trace.spokenBefore');
    return money.text(usd);
  };
  if (parts.length === 0) return null;
  return (
    <Box component="ul" sx={FIGURES}>
      {parts.map((part) => (
        <FigureRow
          key={part.kind}
          name={t(`trace.costPart.${part.kind}`)}
          detail={names[part.kind]}
          value={<InDollars usd={part.usd}>{sayCost(part)}</InDollars>}
        />
      ))}
      {parts.length > 1 && (
        <FigureRow
          isTotal
          name={t('trace.costTotal')}
          value={<InDollars usd={total}>{costText(trace)}</InDollars>}
        />
      )}
    </Box>
  );
}

/** Words per token, for both of the console's languages. */
const WORDS_PER_TOKEN = 0.75;

/** Rounded to the precision of an estimate. */
function wordsOf(tokens: number): number {
  const words = tokens * WORDS_PER_TOKEN;
  return words < 100 ? Math.round(words) : Math.round(words / 10) * 10;
}

function Reading({ model }: { model: NonNullable<Trace['model']> }) {
  const { inputTokens, cachedTokens, outputTokens, finishReason } = model;
  return (
    <Box sx={{ mt: 1, display: 'grid', gap: 0.5 }}>
      <Typography variant="body2">
        {t('trace.readWrote', {
          read: formats.number(wordsOf(inputTokens)),
          wrote: formats.number(wordsOf(outputTokens)),
        })}
      </Typography>
      {finishReason === 'length' && (
        <Typography variant="body2" sx={{ color: 'error.main' }}>
          {t('trace.cutShort')}
        </Typography>
      )}
      <Quiet variant="caption" component="span">
        {t('trace.tokens', {
          read: formats.number(inputTokens),
          cached: formats.number(cachedTokens),
          wrote: formats.number(outputTokens),
        })}
      </Quiet>
    </Box>
  );
}
