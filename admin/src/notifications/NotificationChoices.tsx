import { Alert, Box, Checkbox, Typography } from '@mui/material';
import {
  CONCERNED,
  NotificationEvent,
  type NotificationPreferences,
  type NotificationWays,
} from '@sosia/core/contract';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { request, useMe, useVerb } from '../api/index.ts';
import { t } from '../i18n/words.ts';
import { FailedState, RowsSkeleton } from '../ui/index.ts';
import { ScopeChoice } from './ScopeChoice.tsx';

const query = {
  queryKey: ['preferences'],
  queryFn: () => request<NotificationPreferences>('/me/notifications'),
};

const GRID = {
  display: 'grid',
  gridTemplateColumns: 'minmax(0, 1fr) 92px 92px',
  alignItems: 'center',
} as const;

/** Which events of which conversations notify me, and by which channels; saved on every change. */
export function NotificationChoices() {
  const me = useMe();
  const { data, error, refetch } = useQuery(query);
  const save = useSave();
  if (error && !data) return <FailedState error={error} onRetry={() => void refetch()} />;
  if (!data || !me) return <RowsSkeleton count={3} />;
  const events = NotificationEvent.options.filter((event) =>
    me.permissions.includes(CONCERNED[event]),
  );
  const { hasMail } = me.system;
  return (
    <Box>
      <Box sx={{ ...GRID, pb: 0.5 }} aria-hidden="true">
        <span />
        <Typography variant="caption" sx={{ textAlign: 'center' }}>
          {t('notices.byConsole')}
        </Typography>
        <Typography variant="caption" sx={{ textAlign: 'center' }}>
          {t('notices.byEmail')}
        </Typography>
      </Box>
      {events.map((event) => (
        <EventRow
          key={event}
          event={event}
          ways={data[event]}
          onChange={(ways) => save({ ...data, [event]: ways })}
        />
      ))}
      <Box sx={{ mt: 3 }}>
        <ScopeChoice value={data.scope} onChange={(scope) => save({ ...data, scope })} />
      </Box>
      {!hasMail && (
        <Alert severity="info" sx={{ mt: 2 }}>
          {t('notices.mailOff')}
        </Alert>
      )}
    </Box>
  );
}

interface RowProps {
  event: NotificationEvent;
  ways: NotificationWays;
  onChange: (ways: NotificationWays) => void;
}

function EventRow({ event, ways, onChange }: RowProps) {
  const name = t(`notices.event.${event}`);
  const box = (way: keyof NotificationWays, label: string) => (
    <Checkbox
      checked={ways[way]}
      onChange={(_event, isChosen) => onChange({ ...ways, [way]: isChosen })}
      sx={{ justifySelf: 'center' }}
      slotProps={{ input: { 'aria-label': `${name}: ${label}` } }}
    />
  );
  return (
    <Box sx={{ ...GRID, minHeight: 48, borderTop: 1, borderColor: 'divider' }}>
      <Typography>{name}</Typography>
      {box('console', t('notices.byConsole'))}
      {box('email', t('notices.byEmail'))}
    </Box>
  );
}

/** Optimistic: shown at once, and reverted when the server refuses. */
function useSave(): (preferences: NotificationPreferences) => void {
  const client = useQueryClient();
  const { queryKey } = query;
  return useVerb<unknown, NotificationPreferences>('/me/notifications', {
    method: 'PATCH',
    // Requests run one after the other, so that the last choice wins.
    scope: { id: 'preferences' },
    stale: [],
    onMutate: (body) => client.setQueryData(queryKey, body),
    onError: () => void client.invalidateQueries({ queryKey }),
  }).mutate;
}
