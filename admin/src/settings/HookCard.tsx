import { Box, Button, Card, FormControlLabel, Switch, Typography } from '@mui/material';
import type { NotificationDelivery, NotificationHook } from '@sosia/core/contract';
import { useVerb } from '../api/index.ts';
import { t } from '../i18n/words.ts';
import { useNumbers } from '../notifications/NumberChecklist.tsx';
import { DialogButton, Quiet, RemoveDialog, useAgo } from '../ui/index.ts';
import { DeliveryLog } from './DeliveryLog.tsx';
import { DeliveryResult } from './DeliveryResult.tsx';
import { HookDialog } from './HookDialog.tsx';

/** One destination: its events, whether the last delivery arrived, and a test button. */
export function HookCard({ hook }: { hook: NotificationHook }) {
  const test = useVerb<NotificationDelivery>(`/notification-hooks/${hook.id}/test`);
  const { name } = hook;
  return (
    <Card component="article" aria-label={name} sx={{ p: 2.5, display: 'grid', gap: 1.5 }}>
      <Box sx={{ display: 'flex', gap: 2, alignItems: 'flex-start' }}>
        <Box sx={{ flex: 1, minWidth: 0 }}>
          <Typography variant="h3" sx={{ overflowWrap: 'anywhere' }}>
            {name}
          </Typography>
          <Quiet sx={{ overflowWrap: 'anywhere' }}>
            {t(`organization.kind.${hook.kind}`)} · {hook.addressHint}
          </Quiet>
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
        <DialogButton
          color="inherit"
          dialog={(close) => (
            <DeliveryLog
              title={t('organization.logTitle', { name })}
              filter={{ hookId: hook.id }}
              onClose={close}
            />
          )}
        >
          {t('organization.hookLog')}
        </DialogButton>
        <DialogButton
          color="inherit"
          dialog={(close) => <HookDialog hook={hook} onClose={close} />}
        >
          {t('actions.edit')}
        </DialogButton>
        <DialogButton
          color="error"
          dialog={(close) => <RemoveHookDialog hook={hook} onClose={close} />}
        >
          {t('organization.hookDelete')}
        </DialogButton>
      </Box>
      {test.data && (
        <DeliveryResult
          delivery={test.data}
          sent={t('organization.hookTested', { code: test.data.responseCode ?? '' })}
        />
      )}
    </Card>
  );
}

function RemoveHookDialog({ hook, onClose }: { hook: NotificationHook; onClose: () => void }) {
  return (
    <RemoveDialog
      resource="notification-hooks"
      record={hook}
      title={t('organization.hookDeleteTitle', { name: hook.name })}
      hint={t('organization.hookDeleteHint')}
      confirm={t('organization.hookDelete')}
      done={t('organization.hookDeleted')}
      onClose={onClose}
    />
  );
}

function OfNumbers({ numberIds }: Pick<NotificationHook, 'numberIds'>) {
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

function LastDelivery({ hook: { lastStatus, lastAt } }: { hook: NotificationHook }) {
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
  const { mutate, isPending } = useVerb<NotificationHook, boolean>(
    `/notification-hooks/${hook.id}`,
    { method: 'PATCH', body: (isActive) => ({ isActive }) },
  );
  return (
    <FormControlLabel
      sx={{ m: 0, flex: 'none' }}
      control={
        <Switch
          checked={hook.isActive}
          disabled={isPending}
          onChange={(_event, isActive) => mutate(isActive)}
        />
      }
      label={t(hook.isActive ? 'organization.hookActive' : 'organization.hookOff')}
    />
  );
}
