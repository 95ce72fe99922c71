import { Box, Collapse, Typography } from '@mui/material';
import { passagePath, type Trace, traceCost } from '@sosia/core/contract';
import { useState } from 'react';
import { TraceButton, TypingBubble } from '../../chat/index.ts';
import { t } from '../../i18n/words.ts';
import { InDollars } from '../../money/InDollars.tsx';
import { TraceView } from '../../trace/TraceView.tsx';
import { totalMs, useCostText } from '../../trace/useCostText.ts';
import { formats, Marked, Pill, type Stretch } from '../../ui/index.ts';
import { useSettings } from '../draft/settings-context.ts';
import { SoundPlayer } from '../try/SoundPlayer.tsx';
import type { Answer } from './compare-rounds.ts';

interface Props {
  name: string;
  personaName: string;
  answer: Answer | null;
  /** The other side's trace for the same message, once there is one. */
  other: Trace | undefined;
  stretches: Stretch[];
}

export const traceOf = (answer: Answer | null) => answer?.lines.find(({ trace }) => trace)?.trace;

/** One side's answer to one message, with the text that only it has, its time and its cost. */
export function CompareAnswer({ name, personaName, answer, other, stretches }: Props) {
  const { picture } = useSettings().draft.identity;
  const [isOpen, setOpen] = useState(false);
  const trace = traceOf(answer);
  return (
    <Box component="article" aria-label={t('compare.answerOf', { name })} sx={card}>
      <Typography variant="h4" component="h3" sx={{ mb: 1 }}>
        {name}
      </Typography>
      {!answer && <TypingBubble name={personaName} picture={picture} />}
      {answer && <Words answer={answer} stretches={stretches} />}
      {trace && (
        <>
          <Facts trace={trace} other={other} />
          <Box sx={{ ml: -1 }}>
            <TraceButton isPressed={isOpen} onClick={() => setOpen(!isOpen)} />
          </Box>
          <Collapse in={isOpen} unmountOnExit>
            <Box sx={{ pt: 2, mt: 1, borderTop: 1, borderColor: 'divider' }}>
              <TraceView trace={trace} />
            </Box>
          </Collapse>
        </>
      )}
    </Box>
  );
}

const card = {
  minWidth: 0,
  p: 2,
  border: 1,
  borderColor: 'divider',
  borderRadius: '14px',
  bgcolor: 'background.paper',
} as const;

function Words({ answer, stretches }: { answer: Answer; stretches: Stretch[] }) {
  const system = answer.lines.filter(({ role }) => role === 'system');
  const sound = answer.lines.find((line) => line.sound)?.sound;
  return (
    <>
      {sound && <SoundPlayer sound={sound} label={t('tryIt.spokenAnswer')} />}
      {answer.text && (
        <Box sx={words}>
          <Marked stretches={stretches} />
        </Box>
      )}
      {system.map((line) => (
        <Typography key={line.id} variant="body2" sx={{ mt: 1, fontStyle: 'italic' }}>
          {line.text}
        </Typography>
      ))}
    </>
  );
}

const words = {
  px: 1.5,
  py: 1.25,
  borderRadius: '14px 4px 14px 14px',
  bgcolor: 'tint.persona',
  color: 'tint.personaInk',
  whiteSpace: 'pre-wrap',
  overflowWrap: 'anywhere',
  lineHeight: 1.5,
  '& mark': { px: '1px', textDecoration: 'underline 2px', textUnderlineOffset: '3px' },
} as const;

/** A difference of more than a tenth is worth pointing out. */
const isClearlyLess = (mine: number, theirs: number) => mine < theirs * 0.9;

const usdOf = (trace: Trace) => traceCost(trace).usd;

function Facts({ trace, other }: { trace: Trace; other: Trace | undefined }) {
  const costText = useCostText();
  const ms = totalMs(trace);
  const isFaster = other && isClearlyLess(ms, totalMs(other));
  const isCheaper = other && isClearlyLess(usdOf(trace), usdOf(other));
  return (
    <Box component="dl" sx={facts}>
      <dt>{t('compare.time')}</dt>
      <dd>
        {formats.duration(ms)} {isFaster && <Pill tone="good">{t('compare.faster')}</Pill>}
      </dd>
      <dt>{t('compare.cost')}</dt>
      <dd>
        <InDollars usd={usdOf(trace)}>{costText(trace)}</InDollars>{' '}
        {isCheaper && <Pill tone="good">{t('compare.cheaper')}</Pill>}
      </dd>
      <dt>{t('compare.passages')}</dt>
      <dd>
        <Passages trace={trace} other={other} />
      </dd>
    </Box>
  );
}

const facts = {
  m: 0,
  mt: 1.5,
  display: 'grid',
  gridTemplateColumns: 'auto 1fr',
  columnGap: 2,
  rowGap: 0.75,
  fontSize: '0.9375rem',
  '& dt': { color: 'text.secondary' },
  '& dd': { m: 0, minWidth: 0, overflowWrap: 'anywhere' },
} as const;

const usedOf = (trace: Trace | undefined) =>
  trace?.retrieval?.passages.filter(({ isUsed }) => isUsed) ?? [];

function Passages({ trace, other }: { trace: Trace; other: Trace | undefined }) {
  const used = usedOf(trace);
  const theirs = new Set(usedOf(other).map(({ passageId }) => passageId));
  if (used.length === 0) return t('compare.noPassages');
  return (
    <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 0.5 }}>
      {used.map(({ passageId, documentTitle, heading }) => (
        <li key={passageId}>
          {passagePath(documentTitle, heading)}{' '}
          {other && !theirs.has(passageId) && <Pill tone="human">{t('compare.onlyPassage')}</Pill>}
        </li>
      ))}
    </Box>
  );
}
