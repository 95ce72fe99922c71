import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import type { DeliveryListQuery, NotificationDelivery } from '@sosia/core/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useInfiniteGetList, useNotify } from 'ra-core';
import { request } from '../api/http.ts';
import { useErrorText } from '../api/useErrorText.ts';
import { useWords } from '../i18n/useWords.ts';
import { FailedState } from '../ui/FailedState.tsx';
import { FormDialog } from '../ui/FormDialog.tsx';
import { useFormats } from '../ui/formats.ts';
import { Pill, type PillTone } from '../ui/Pill.tsx';
import { RowsSkeleton } from '../ui/RowsSkeleton.tsx';
import { TimeAgo } from '../ui/TimeAgo.tsx';
import { useDeliveryProblem } from './useDeliveryProblem.ts';

const TONES: Record<NotificationDelivery['status'], PillTone> = {
  sent: 'good',
  pending: 'quiet',
  failed: 'failure',
};

interface Props {
  title: string;
  filter: Pick<DeliveryListQuery, 'hookId' | 'channel'>;
  onClose: () => void;
}

/** What left for a destination, what it answered, and a way to send it again. */
export function DeliveryLog({ title, filter, onClose }: Props) {
  const t = useWords();
  const list = useInfiniteGetList<NotificationDelivery>('notification-deliveries', {
    filter,
    pagination: { page: 1, perPage: 20 },
  });
  const rows = list.data?.pages.flatMap((page) => page.data) ?? [];
  return (
    <FormDialog title={title} onClose={onClose}>
      {list.isPending && <RowsSkeleton count={3} />}
      {list.isError && <FailedState error={list.error} onRetry={() => void list.refetch()} />}
      {list.isSuccess && rows.length === 0 && <Typography>{t('organization.logEmpty')}</Typography>}
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {rows.map((delivery) => (
          <DeliveryRow key={delivery.id} delivery={delivery} />
        ))}
      </Box>
      <Box sx={{ display: 'flex', justifyContent: 'flex-end', gap: 1, mt: 2 }}>
        {list.hasNextPage && (
          <Button
            color="inherit"
            loading={list.isFetchingNextPage}
            onClick={() => void list.fetchNextPage()}
          >
            {t('actions.loadMore')}
          </Button>
        )}
        <Button variant="contained" onClick={onClose}>
          {t('actions.close')}
        </Button>
      </Box>
    </FormDialog>
  );
}

function DeliveryRow({ delivery }: { delivery: NotificationDelivery }) {
  const t = useWords();
  const resend = useResend(delivery);
  return (
    <Box
      component="li"
      sx={{
        display: 'flex',
        flexWrap: 'wrap',
        alignItems: 'center',
        gap: 1.5,
        py: 1.25,
        '& + &': { borderTop: 1, borderColor: 'divider' },
      }}
    >
      <Box sx={{ flex: '1 1 220px', minWidth: 0 }}>
        <Typography sx={{ fontWeight: 600 }}>
          {t(`organization.event.${delivery.event}`)}
        </Typography>
        <Typography variant="caption" component="p" sx={{ color: 'text.secondary' }}>
          {delivery.channel === 'email' &&
            `${t('organization.logTo', { name: delivery.targetName })} · `}
          <TimeAgo at={delivery.createdAt} /> · <Fate delivery={delivery} />
        </Typography>
      </Box>
      <Pill tone={TONES[delivery.status]}>{t(`organization.status.${delivery.status}`)}</Pill>
      <Button
        size="small"
        color="inherit"
        loading={resend.isPending}
        onClick={() => resend.mutate()}
      >
        {t('organization.resend')}
      </Button>
    </Box>
  );
}

function Fate({ delivery }: { delivery: NotificationDelivery }) {
  const t = useWords();
  const formats = useFormats();
  const problemOf = useDeliveryProblem();
  const { status, error, responseCode, attempts, nextAttemptAt } = delivery;
  const parts = [
    error
      ? problemOf(delivery)
      : responseCode && t('organization.answered', { code: responseCode }),
    attempts > 0 && t('organization.attempts', { smart_count: attempts }),
    status === 'pending' &&
      nextAttemptAt &&
      t('organization.nextAttempt', { time: formats.clock(nextAttemptAt) }),
  ];
  return parts.filter(Boolean).join(' · ');
}

function useResend({ id }: NotificationDelivery) {
  const client = useQueryClient();
  const notify = useNotify();
  const errorText = useErrorText();
  return useMutation({
    mutationFn: () => request(`/notification-deliveries/${id}/resend`, { method: 'POST' }),
    onError: (error) => notify(errorText(error), { type: 'error' }),
    onSettled: () => {
      void client.invalidateQueries({ queryKey: ['notification-deliveries'] });
      void client.invalidateQueries({ queryKey: ['notification-hooks'] });
    },
  });
}
