import { Box, Button, FormControlLabel, Radio, RadioGroup } from '@mui/material';
import type { ChannelNumber, PersonaVersion } from '@sosia/core/contract';
import { useState } from 'react';
import { t } from '../i18n/words.ts';
import { useVersions } from '../personas/versions/useVersions.ts';
import { ConfirmDialog, FailedState, Quiet, RowsSkeleton, TimeAgo } from '../ui/index.ts';
import { useUpdateNumber } from './useUpdateNumber.ts';

/** The option's value for "not pinned". */
const FOLLOW = 'published';

interface Props {
  number: ChannelNumber;
  personaId: string;
  onClose: () => void;
}

/** Lets a number follow what is published, or pins it to one version. */
export function PinVersionDialog({ number, personaId, onClose }: Props) {
  const { change } = useUpdateNumber(number);
  const [chosen, setChosen] = useState(number.pinnedVersionId ?? FOLLOW);
  const title = t('pin.title', { name: number.name });
  const save = () => {
    change({ pinnedVersionId: chosen === FOLLOW ? null : chosen });
    onClose();
  };
  return (
    <ConfirmDialog
      title={title}
      hint={t('pin.hint')}
      confirm={t('actions.save')}
      onConfirm={save}
      onClose={onClose}
    >
      <Choices title={title} personaId={personaId} value={chosen} onChange={setChosen} />
    </ConfirmDialog>
  );
}

interface ChoicesProps {
  title: string;
  personaId: string;
  value: string;
  onChange: (value: string) => void;
}

function Choices({ title, personaId, value, onChange }: ChoicesProps) {
  const { data: versions, error, refetch, hasNextPage, fetchNextPage } = useVersions(personaId);
  if (error && !versions) return <FailedState error={error} onRetry={() => void refetch()} />;
  if (!versions) return <RowsSkeleton count={3} />;
  const published = versions.find(({ isPublished }) => isPublished);
  return (
    <>
      <RadioGroup
        aria-label={title}
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
          <Quiet component="div">{hint}</Quiet>
        </Box>
      }
    />
  );
}
