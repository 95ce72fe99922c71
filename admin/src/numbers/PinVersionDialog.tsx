import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogContentText from '@mui/material/DialogContentText';
import DialogTitle from '@mui/material/DialogTitle';
import FormControlLabel from '@mui/material/FormControlLabel';
import Radio from '@mui/material/Radio';
import RadioGroup from '@mui/material/RadioGroup';
import Typography from '@mui/material/Typography';
import type { ChannelNumber, PersonaVersion } from '@sosia/core/contract';
import { useState } from 'react';
import { useWords } from '../i18n/useWords.ts';
import { useVersions } from '../personas/versions/useVersions.ts';
import { FailedState } from '../ui/FailedState.tsx';
import { RowsSkeleton } from '../ui/RowsSkeleton.tsx';
import { TimeAgo } from '../ui/TimeAgo.tsx';
import { useUpdateNumber } from './useUpdateNumber.ts';

/** The value that stands for no pin at all. */
const FOLLOW = 'published';

interface Props {
  number: ChannelNumber;
  personaId: string;
  onClose: () => void;
}

/** A number answers with what is published, or always with one version. */
export function PinVersionDialog({ number, personaId, onClose }: Props) {
  const t = useWords();
  const { change } = useUpdateNumber(number);
  const [chosen, setChosen] = useState(number.pinnedVersionId ?? FOLLOW);
  const save = () => {
    change({ pinnedVersionId: chosen === FOLLOW ? null : chosen });
    onClose();
  };
  return (
    <Dialog open fullWidth maxWidth="xs" onClose={onClose} aria-labelledby="pin-title">
      <DialogTitle id="pin-title">{t('pin.title', { name: number.name })}</DialogTitle>
      <DialogContent>
        <DialogContentText sx={{ mb: 1.5 }}>{t('pin.hint')}</DialogContentText>
        <Choices personaId={personaId} value={chosen} onChange={setChosen} />
      </DialogContent>
      <DialogActions>
        <Button color="inherit" onClick={onClose}>
          {t('actions.cancel')}
        </Button>
        <Button variant="contained" onClick={save}>
          {t('pin.save')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}

interface ChoicesProps {
  personaId: string;
  value: string;
  onChange: (value: string) => void;
}

function Choices({ personaId, value, onChange }: ChoicesProps) {
  const t = useWords();
  const { versions, error, refetch, hasNextPage, fetchNextPage } = useVersions(personaId);
  if (error && !versions) return <FailedState error={error} onRetry={() => void refetch()} />;
  if (!versions) return <RowsSkeleton count={3} />;
  const published = versions.find(({ isPublished }) => isPublished);
  return (
    <>
      <RadioGroup
        aria-labelledby="pin-title"
        value={value}
        onChange={(_, next) => onChange(next)}
        sx={{ flexWrap: 'nowrap', gap: 0.5 }}
      >
        <Choice
          value={FOLLOW}
          name={t('pin.follow')}
          hint={
            published ? t('pin.followHint', { number: published.number }) : t('pin.followHintNone')
          }
        />
        {versions.map((version) => (
          <Choice
            key={version.id}
            value={version.id}
            name={t('versions.version', { number: version.number })}
            hint={<VersionHint version={version} />}
          />
        ))}
      </RadioGroup>
      {hasNextPage && <Button onClick={() => void fetchNextPage()}>{t('versions.more')}</Button>}
    </>
  );
}

function VersionHint({ version: { createdAt, note } }: { version: PersonaVersion }) {
  return (
    <>
      <TimeAgo at={createdAt} />
      {note && ` · ${note}`}
    </>
  );
}

function Choice({ value, name, hint }: { value: string; name: string; hint: React.ReactNode }) {
  return (
    <FormControlLabel
      value={value}
      control={<Radio />}
      sx={{ alignItems: 'flex-start', mr: 0 }}
      slotProps={{ typography: { component: 'div', sx: { minWidth: 0, pt: 1 } } }}
      label={
        <Box sx={{ overflowWrap: 'anywhere' }}>
          {name}
          <Typography variant="body2" sx={{ color: 'text.secondary' }}>
            {hint}
          </Typography>
        </Box>
      }
    />
  );
}
