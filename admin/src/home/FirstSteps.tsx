import CheckIcon from '@mui/icons-material/Check';
import CloseIcon from '@mui/icons-material/Close';
import Box from '@mui/material/Box';
import Card from '@mui/material/Card';
import IconButton from '@mui/material/IconButton';
import Typography from '@mui/material/Typography';
import type { ChannelNumber, Persona } from '@sosia/core/contract';
import { useGetList } from 'react-admin';
import { Link } from 'react-router';
import { useCan } from '../api/me.ts';
import { useWords } from '../i18n/useWords.ts';
import { dismissSteps, STEPS, type Step, useFirstVisit } from './first-visit.ts';

/** Steps that the place itself shows to be done count too. */
function useStepsDone(): { done: Set<Step>; persona?: Persona } {
  const visit = useFirstVisit();
  const { data: personas } = useGetList<Persona>('personas', {
    pagination: { page: 1, perPage: 10 },
    sort: { field: 'createdAt', order: 'ASC' },
  });
  const { data: numbers } = useGetList<ChannelNumber>('numbers', {
    filter: { channel: 'whatsapp' },
    pagination: { page: 1, perPage: 1 },
  });
  const done = new Set(visit.done);
  if (personas?.some((persona) => (persona.publishedVersion?.number ?? 0) > 1)) {
    done.add('edit').add('publish');
  }
  if (numbers?.length) done.add('number');
  return { done, persona: personas?.[0] };
}

export function FirstSteps() {
  const t = useWords();
  const { isDismissed } = useFirstVisit();
  const { done, persona } = useStepsDone();
  const canWrite = useCan('personas:write');
  const canConnect = useCan('numbers:write');
  if (isDismissed || !canWrite || done.size === STEPS.length) return null;
  const editor = persona ? `/personas/${persona.id}` : '/personas';
  const targets: Record<Step, string> = {
    simulator: '/simulator',
    edit: `${editor}/tone`,
    try: `${editor}/tone`,
    publish: `${editor}/tone`,
    number: '/numbers',
  };
  const steps = STEPS.filter((step) => step !== 'number' || canConnect);
  const next = steps.find((step) => !done.has(step));
  return (
    <Card component="section" sx={{ p: 2.5 }}>
      <Box sx={{ display: 'flex', alignItems: 'flex-start', mb: 1 }}>
        <Box sx={{ flex: 1 }}>
          <Typography variant="h2">{t('home.stepsTitle')}</Typography>
          <Typography variant="body2" sx={{ color: 'text.secondary' }}>
            {t('home.stepsProgress', {
              done: steps.filter((step) => done.has(step)).length,
              total: steps.length,
            })}
          </Typography>
        </Box>
        <IconButton aria-label={t('home.dismissSteps')} onClick={dismissSteps} sx={{ m: -1 }}>
          <CloseIcon fontSize="small" />
        </IconButton>
      </Box>
      <Box component="ol" sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 0.5 }}>
        {steps.map((step, index) => (
          <StepRow
            key={step}
            step={step}
            number={index + 1}
            to={targets[step]}
            isDone={done.has(step)}
            isNext={step === next}
          />
        ))}
      </Box>
    </Card>
  );
}

interface StepProps {
  step: Step;
  number: number;
  to: string;
  isDone: boolean;
  isNext: boolean;
}

function StepRow({ step, number, to, isDone, isNext }: StepProps) {
  const t = useWords();
  return (
    <li>
      <Box
        component={Link}
        to={to}
        sx={{
          display: 'flex',
          gap: 1.75,
          alignItems: 'center',
          minHeight: 48,
          mx: -1.25,
          px: 1.25,
          py: isNext ? 1.25 : 0.5,
          borderRadius: 1,
          color: 'text.primary',
          textDecoration: 'none',
          bgcolor: isNext ? 'tint.quiet' : undefined,
          '&:hover': { bgcolor: 'tint.quiet' },
        }}
      >
        <StepMark number={number} isDone={isDone} isNext={isNext} />
        <Box sx={{ minWidth: 0 }}>
          <Typography
            sx={{ fontWeight: isNext ? 640 : 500, color: isDone ? 'text.secondary' : undefined }}
          >
            {t(`home.steps.${step}`)}
          </Typography>
          {isNext && (
            <Typography variant="body2" sx={{ color: 'text.secondary' }}>
              {t(`home.steps.${step}Hint`)}
            </Typography>
          )}
        </Box>
      </Box>
    </li>
  );
}

function StepMark({ number, isDone, isNext }: Pick<StepProps, 'number' | 'isDone' | 'isNext'>) {
  const look = isDone
    ? { bgcolor: 'tint.persona', color: 'tint.personaInk' }
    : isNext
      ? { bgcolor: 'primary.main', color: 'primary.contrastText' }
      : { border: 1, borderColor: 'divider', color: 'text.secondary' };
  return (
    <Box
      sx={{
        width: 28,
        height: 28,
        flex: 'none',
        display: 'grid',
        placeItems: 'center',
        borderRadius: '50%',
        fontSize: 14,
        fontWeight: 640,
        ...look,
      }}
    >
      {isDone ? <CheckIcon sx={{ fontSize: 18 }} /> : number}
    </Box>
  );
}
