import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Card from '@mui/material/Card';
import FormControlLabel from '@mui/material/FormControlLabel';
import Switch from '@mui/material/Switch';
import Typography from '@mui/material/Typography';
import type { NotificationDelivery, NotificationHook } from '@sosia/core/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNotify, useUpdate } from 'ra-core';
import { useState } from 'react';
import { request } from '../api/http.ts';
import { useErrorText } from '../api/useErrorText.ts';
import { useWords } from '../i18n/useWords.ts';
import { useNumbers } from '../notifications/NumberChecklist.tsx';
import { RemoveDialog } from '../ui/RemoveDialog.tsx';
import { useAgo } from '../ui/TimeAgo.tsx';
import { DeliveryLog } from './DeliveryLog.tsx';
import { HookDialog } from './HookDialog.tsx';
import { useDeliveryProblem } from './useDeliveryProblem.ts';

type Open = 'edit' | 'log' | 'delete' | null;

/** One destination: what it hears, whether the last one arrived, and a way to try it. */
export function HookCard({ hook }: { hook: NotificationHook }) {
  const t = useWords();
  const [open, setOpen] = useState<Open>(null);
  const test = useTest(hook);
  const close = () => setOpen(null);
  const { name } = hook;
  return (
    <Card component="article" aria-label={name} sx={{ p: 2.5, display: 'grid', gap: 1.5 }}>
      <Box sx={{ display: 'flex', gap: 2, alignItems: 'flex-start' }}>
        <Box sx={{ flex: 1, minWidth: 0 }}>
          <Typography variant="h3" sx={{ overflowWrap: 'anywhere' }}>
            {name}
          </Typography>
          <Typography variant="body2" sx={{ color: 'text.secondary', overflowWrap: 'anywhere' }}>
            {t(`organization.kind.${hook.kind}`)} · {hook.addressHint}
          </Typography>
          <LastDelivery hook={hook} />
        </Box>
        <ActiveSwitch hook={hook} />
      </Box>
      <Typography variant="body2" sx={{ overflowWrap: 'anywhere' }}>
        {hook.events.map((event) => t(`organization.event.${event}`)).join(' · ')}
        {hook.numberIds.length > 0 && <OfNumbers numberIds={hook.numberIds} />}
      </Typography>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
        <Button
          variant="outlined"
          loading={test.isPending}
          disabled={!hook.isActive}
          onClick={() => test.mutate()}
        >
          {t('organization.hookTest')}
        </Button>
        <Button color="inherit" onClick={() => setOpen('log')}>
          {t('organization.hookLog')}
        </Button>
        <Button color="inherit" onClick={() => setOpen('edit')}>
          {t('organization.hookEdit')}
        </Button>
        <Button color="error" onClick={() => setOpen('delete')}>
          {t('organization.hookDelete')}
        </Button>
      </Box>
      {test.data && <Tested delivery={test.data} />}
      {open === 'edit' && <HookDialog hook={hook} onClose={close} />}
      {open === 'log' && (
        <DeliveryLog
          title={t('organization.logTitle', { name })}
          filter={{ hookId: hook.id }}
          onClose={close}
        />
      )}
      {open === 'delete' && (
        <RemoveDialog
          resource="notification-hooks"
          record={hook}
          title={t('organization.hookDeleteTitle', { name })}
          hint={t('organization.hookDeleteHint')}
          confirm={t('organization.hookDelete')}
          done={t('organization.hookDeleted')}
          onClose={close}
        />
      )}
    </Card>
  );
}

function OfNumbers({ numberIds }: Pick<NotificationHook, 'numberIds'>) {
  const t = useWords();
  const { data } = useNumbers();
  const names = data?.filter(({ id }) => numberIds.includes(id)).map(({ name }) => name);
  if (!names) return null;
  const said = names.length > 0 ? names.join(', ') : t('organization.hookNumbersGone');
  return (
    <Box component="span" sx={{ display: 'block', color: 'text.secondary' }}>
      {`${t('organization.hookQueues')}: ${said}`}
    </Box>
  );
}

function useTest({ id }: NotificationHook) {
  const client = useQueryClient();
  const notify = useNotify();
  const errorText = useErrorText();
  return useMutation({
    mutationFn: () =>
      request<NotificationDelivery>(`/notification-hooks/${id}/test`, { method: 'POST' }),
    onError: (error) => notify(errorText(error), { type: 'error' }),
    onSettled: () => client.invalidateQueries({ queryKey: ['notification-hooks'] }),
  });
}

function Tested({ delivery }: { delivery: NotificationDelivery }) {
  const t = useWords();
  const problemOf = useDeliveryProblem();
  const isSent = delivery.status === 'sent';
  return (
    <Alert severity={isSent ? 'success' : 'error'}>
      {isSent
        ? t('organization.hookTested', { code: delivery.responseCode ?? '' })
        : t('organization.hookTestFailed', { reason: problemOf(delivery) })}
    </Alert>
  );
}

function LastDelivery({ hook: { lastStatus, lastAt } }: { hook: NotificationHook }) {
  const t = useWords();
  const ago = useAgo();
  const color = { sent: 'primary.main', failed: 'error.main' } as const;
  const text = lastStatus === 'failed' ? t('organization.hookFailed') : t('organization.hookOk');
  return (
    <Typography variant="body2" sx={{ color: lastStatus ? color[lastStatus] : 'text.secondary' }}>
      {lastAt && lastStatus ? `${text} · ${ago(lastAt)}` : t('organization.hookNever')}
    </Typography>
  );
}

function ActiveSwitch({ hook }: { hook: NotificationHook }) {
  const t = useWords();
  const notify = useNotify();
  const errorText = useErrorText();
  const [update, { isPending }] = useUpdate<NotificationHook>();
  const change = (isActive: boolean) => {
    const onError = (error: unknown) => notify(errorText(error), { type: 'error' });
    const changed = { id: hook.id, data: { isActive }, previousData: hook };
    void update('notification-hooks', changed, { onError });
  };
  return (
    <FormControlLabel
      sx={{ m: 0, flex: 'none' }}
      control={
        <Switch
          checked={hook.isActive}
          disabled={isPending}
          onChange={(_event, isActive) => change(isActive)}
        />
      }
      label={t(hook.isActive ? 'organization.hookActive' : 'organization.hookOff')}
    />
  );
}
