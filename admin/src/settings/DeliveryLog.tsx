import { Button, Typography } from '@mui/material';
import type { DeliveryListQuery, NotificationDelivery } from '@sosia/core/contract';
import { t } from '../i18n/words.ts';
import {
  DialogShell,
  formats,
  InfiniteRows,
  ListRow,
  Pill,
  type PillTone,
  Quiet,
  TimeAgo,
  VerbButton,
} from '../ui/index.ts';
import { deliveryProblem } from './delivery-problem.ts';

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

/** What was sent to a destination, its responses, and a button that sends again. */
export function DeliveryLog({ title, filter, onClose }: Props) {
  const close = (
    <Button variant="contained" onClick={onClose}>
      {t('actions.close')}
    </Button>
  );
  return (
    <DialogShell title={title} actions={close} onClose={onClose}>
      <InfiniteRows<NotificationDelivery>
        resource="notification-deliveries"
        filter={filter}
        perPage={20}
        skeleton={3}
        empty={<Typography>{t('organization.hookNever')}</Typography>}
        row={(delivery) => <DeliveryRow delivery={delivery} />}
      />
    </DialogShell>
  );
}

const RESEND = { stale: [['notification-deliveries'], ['notification-hooks']] };

function DeliveryRow({ delivery }: { delivery: NotificationDelivery }) {
  const { id, event, channel, targetName, createdAt, status } = delivery;
  return (
    <ListRow
      isWrapped
      title={t(`organization.event.${event}`)}
      end={
        <>
          <Pill tone={TONES[status]}>{t(`organization.status.${status}`)}</Pill>
          <VerbButton
            size="small"
            color="inherit"
            path={`/notification-deliveries/${id}/resend`}
            verb={RESEND}
          >
            {t('actions.sendAgain')}
          </VerbButton>
        </>
      }
    >
      <Quiet variant="caption" component="p">
        {channel === 'email' && `${t('organization.logTo', { name: targetName })} · `}
        <TimeAgo at={createdAt} /> · <Fate delivery={delivery} />
      </Quiet>
    </ListRow>
  );
}

function Fate({ delivery }: { delivery: NotificationDelivery }) {
  const { status, error, responseCode, attempts, nextAttemptAt } = delivery;
  const parts = [
    error
      ? deliveryProblem(delivery)
      : responseCode && t('organization.answered', { code: responseCode }),
    attempts > 0 && t('organization.attempts', { smart_count: attempts }),
    status === 'pending' &&
      nextAttemptAt &&
      t('organization.nextAttempt', { time: formats.clock(nextAttemptAt) }),
  ];
  return parts.filter(Boolean).join(' · ');
}
