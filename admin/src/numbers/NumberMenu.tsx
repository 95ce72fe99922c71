import type { ChannelNumber, ProviderAccount } from '@sosia/core/contract';
import { useAll, useSaveRecord } from '../api/index.ts';
import { t } from '../i18n/words.ts';
import {
  DialogShell,
  Loaded,
  RecordFormDialog,
  RemoveDialog,
  RowMenu,
  TextInput,
} from '../ui/index.ts';
import { ConnectNumberDialog } from './ConnectNumberDialog.tsx';
import { PinVersionDialog } from './PinVersionDialog.tsx';
import { WebhookHelp } from './WebhookHelp.tsx';

export function NumberMenu({ number }: { number: ChannelNumber }) {
  const { name, personaId } = number;
  const isReal = number.channel !== 'simulator';
  return (
    <RowMenu
      label={`${t('actions.moreActions')}: ${name}`}
      actions={[
        {
          label: t('numbers.rename'),
          dialog: (close) => <Rename number={number} onClose={close} />,
        },
        personaId !== null && {
          label: t('pin.choose'),
          dialog: (close) => (
            <PinVersionDialog number={number} personaId={personaId} onClose={close} />
          ),
        },
        isReal && {
          label: t('numbers.showWebhook'),
          dialog: (close) => <Webhook number={number} onClose={close} />,
        },
        isReal && {
          label: t('moveNumber.menu'),
          dialog: (close) => <ConnectNumberDialog moving={number} onClose={close} />,
        },
        isReal && {
          label: t('numbers.delete'),
          dialog: (close) => (
            <RemoveDialog
              resource="numbers"
              record={number}
              title={t('numbers.deleteTitle', { name })}
              hint={t('numbers.deleteHint')}
              confirm={t('numbers.delete')}
              done={t('numbers.deleted')}
              onClose={close}
            />
          ),
        },
      ]}
    />
  );
}

interface DialogProps {
  number: ChannelNumber;
  onClose: () => void;
}

function Rename({ number, onClose }: DialogProps) {
  return (
    <RecordFormDialog
      size="xs"
      title={t('numbers.rename')}
      record={{ name: number.name }}
      save={useSaveRecord('numbers', number)}
      done={t('numbers.updated')}
      onClose={onClose}
    >
      <TextInput
        required
        autoFocus
        source="name"
        label={t('numbers.name')}
        slotProps={{ input: { maxLength: 80 } }}
      />
    </RecordFormDialog>
  );
}

function Webhook({ number, onClose }: DialogProps) {
  const accounts = useAll<ProviderAccount>('provider-accounts');
  return (
    <DialogShell hasCross title={t('numbers.webhook')} onClose={onClose}>
      <Loaded query={accounts} skeleton={1}>
        {(data) => {
          const account = data.find(({ id }) => id === number.providerAccountId);
          return account ? (
            <WebhookHelp url={account.webhookUrl} />
          ) : (
            t('numbers.health.no_account')
          );
        }}
      </Loaded>
    </DialogShell>
  );
}
