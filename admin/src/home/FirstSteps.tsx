import CheckIcon from '@mui/icons-material/Check';
import { Box, Card, Typography } from '@mui/material';
import type { Persona } from '@sosia/core/contract';
import { useGetList } from 'ra-core';
import { useCan } from '../api/index.ts';
import { t } from '../i18n/words.ts';
import { CloseButton, LinkRow, Quiet } from '../ui/index.ts';
import { dismissSteps, STEPS, type Step, useFirstVisit } from './first-visit.ts';
import { useTotal } from './useTotal.ts';

/** Also counts steps that the data shows to be done, such as a second published version. */
function useStepsDone(): { done: Set<Step>; persona?: Persona } {
  const visit = useFirstVisit();
  const { data: personas } = useGetList<Persona>('personas', {
    pagination: { page: 1, perPage: 10 },
    sort: { field: 'createdAt', order: 'ASC' },
  });
  const done = new Set(visit.done);
  if (personas?.some((persona) => (persona.publishedVersion?.number ?? 0) > 1)) {
    done.add('edit').add('publish');
  }
  if (useTotal('numbers', { channel: 'whatsapp' })) done.add('number');
  return { done, persona: personas?.[0] };
}

export function FirstSteps() {
  const { isDismissed } = useFirstVisit();
  const { done, persona } = useStepsDone();
  const canWrite = useCan('personas:write');
  const canConnect = useCan('numbers:write');
  if (isDismissed || !canWrite || done.size === STEPS.length) return null;
  const editor = persona ? `/personas/${persona.id}/tone` : '/personas';
  const steps = STEPS.filter((step) => step !== 'number' || canConnect);
  const next = steps.find((step) => !done.has(step));
  const progress = { done: steps.filter((step) => done.has(step)).length, total: steps.length };
  return (
    <Card component="section" sx={{ p: 2.5 }}>
      <Box sx={{ display: 'flex', alignItems: 'flex-start', mb: 1 }}>
        <Box sx={{ flex: 1 }}>
          <Typography variant="h2">{t('home.stepsTitle')}</Typography>
          <Quiet>{t('home.stepsProgress', progress)}</Quiet>
        </Box>
        <CloseButton label={t('home.dismissSteps')} onClick={dismissSteps} sx={{ m: -1 }} />
      </Box>
      <Box component="ol" sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 0.5 }}>
        {steps.map((step, index) => (
          <StepRow
            key={step}
            step={step}
            number={index + 1}
            to={step === 'simulator' || step === 'number' ? ROOMS[step] : editor}
            isDone={done.has(step)}
            isNext={step === next}
          />
        ))}
      </Box>
    </Card>
  );
}

/** The steps that do not take place in the persona editor. */
const ROOMS = { simulator: '/simulator', number: '/numbers' } as const;

interface StepProps {
  step: Step;
  number: number;
  to: string;
  isDone: boolean;
  isNext: boolean;
}

function StepRow({ step, number, to, isDone, isNext }: StepProps) {
  return (
    <li>
      <LinkRow
        to={to}
        sx={{
          minHeight: 48,
          mx: -1.25,
          px: 1.25,
          py: isNext ? 1.25 : 0.5,
          bgcolor: isNext ? 'tint.quiet' : undefined,
        }}
      >
        <Box sx={{ ...stepMark, ...(isDone ? doneMark : isNext ? nextMark : openMark) }}>
          {isDone ? <CheckIcon sx={{ fontSize: 18 }} /> : number}
        </Box>
        <Box sx={{ minWidth: 0 }}>
          <Typography
            sx={{ fontWeight: isNext ? 640 : 500, color: isDone ? 'text.secondary' : undefined }}
          >
            {t(`home.steps.${step}`)}
          </Typography>
          {isNext && <Quiet>{t(`home.steps.${step}Hint`)}</Quiet>}
        </Box>
      </LinkRow>
    </li>
  );
}

const stepMark = {
  width: 28,
  height: 28,
  flex: 'none',
  display: 'grid',
  placeItems: 'center',
  borderRadius: '50%',
  fontSize: 14,
  fontWeight: 640,
} as const;
const doneMark = { bgcolor: 'tint.persona', color: 'tint.personaInk' };
const nextMark = { bgcolor: 'primary.main', color: 'primary.contrastText' };
const openMark = { border: 1, borderColor: 'divider', color: 'text.secondary' };
