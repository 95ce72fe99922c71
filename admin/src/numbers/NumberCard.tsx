import { Box, Card, Switch, Typography } from '@mui/material';
import type { ChannelNumber, Persona, UpdateNumber } from '@sosia/core/contract';
import { useAll, useCan } from '../api/index.ts';
import { t } from '../i18n/words.ts';
import { formatPhone, Quiet, SelectField, TimeAgo } from '../ui/index.ts';
import { HealthDot } from './Health.tsx';
import { NumberMenu } from './NumberMenu.tsx';
import { NumberVersion } from './NumberVersion.tsx';
import { useUpdateNumber } from './useUpdateNumber.ts';

/** One number: its health, and who answers on it. */
export function NumberCard({ number }: { number: ChannelNumber }) {
  const canWrite = useCan('numbers:write');
  const { change, isPending } = useUpdateNumber(number);
  const isSimulator = number.channel === 'simulator';
  return (
    <Card component="article" aria-label={number.name} sx={{ p: 2.5, display: 'grid', gap: 2 }}>
      <Box sx={{ display: 'flex', alignItems: 'flex-start', gap: 1 }}>
        <Box sx={{ flex: 1, minWidth: 0 }}>
          <Typography variant="h3" component="h2" sx={{ overflowWrap: 'anywhere' }}>
            {number.name}
          </Typography>
          <Quiet>{isSimulator ? t('channel.simulator') : formatPhone(number.address)}</Quiet>
        </Box>
        <Switch
          checked={number.isActive}
          disabled={!canWrite || isPending}
          onChange={(event) => change({ isActive: event.target.checked })}
          slotProps={{ input: { 'aria-label': `${t('numbers.active')}: ${number.name}` } }}
        />
        {canWrite && (
          <Box sx={{ mr: -1 }}>
            <NumberMenu number={number} />
          </Box>
        )}
      </Box>
      <HealthText number={number} />
      <PersonaOf number={number} isDisabled={!canWrite || isPending} onChange={change} />
      {number.personaId && <NumberVersion number={number} personaId={number.personaId} />}
      <Quiet variant="caption" component="p">
        {isSimulator ? t('numbers.simulatorNote') : <LastInbound number={number} />}
      </Quiet>
    </Card>
  );
}

function HealthText({ number }: { number: ChannelNumber }) {
  const isFailure = number.health === 'recent_failure' || number.health === 'sender_refused';
  const code = isFailure && number.lastFailureCode;
  return (
    <Box sx={{ display: 'flex', gap: 1.25 }} role="status">
      <HealthDot health={number.health} />
      <Typography variant="body2">
        {t(`numbers.health.${number.health}`)}
        {code && ` (${t('numbers.failureCode', { code })})`}
      </Typography>
    </Box>
  );
}

function LastInbound({ number }: { number: ChannelNumber }) {
  if (!number.lastInboundAt) return t('numbers.noInbound');
  const [before, after] = t('numbers.lastInbound', { when: '\n' }).split('\n');
  return (
    <>
      {before}
      <TimeAgo at={number.lastInboundAt} />
      {after}
    </>
  );
}

interface PersonaProps {
  number: ChannelNumber;
  isDisabled: boolean;
  onChange: (data: UpdateNumber) => void;
}

function PersonaOf({ number, isDisabled, onChange }: PersonaProps) {
  const { data: personas = [] } = useAll<Persona>('personas', { by: 'createdAt' });
  return (
    <SelectField
      label={t('fields.whoAnswers')}
      value={number.personaId ?? ''}
      isDisabled={isDisabled}
      choices={[
        { value: '', label: t('numbers.noPersona') },
        ...personas.map(({ id, name }) => ({ value: id, label: name })),
      ]}
      onChange={(personaId) => onChange({ personaId: personaId || null })}
    />
  );
}
