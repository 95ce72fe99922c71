import type { ChannelNumber, ProviderAccount } from '@sosia/core/contract';
import { useState } from 'react';
import { t } from '../i18n/words.ts';
import { DialogShell, Steps } from '../ui/index.ts';
import { AccountStep } from './AccountStep.tsx';
import { MoveStep } from './MoveStep.tsx';
import { NumberStep } from './NumberStep.tsx';
import { WebhookStep } from './WebhookStep.tsx';

interface Props {
  /** A connected number that moves to another account; without one, a new number is connected. */
  moving?: ChannelNumber;
  onClose: () => void;
}

/** Connects or moves a number in three steps; each is verified before the next. */
export function ConnectNumberDialog({ moving, onClose }: Props) {
  const [formerId] = useState(moving?.providerAccountId);
  const [account, setAccount] = useState<ProviderAccount>();
  const [number, setNumber] = useState<ChannelNumber>();
  const title = moving ? t('moveNumber.title', { name: moving.name }) : t('connect.title');
  const steps = [
    t('connect.stepAccount'),
    t(moving ? 'moveNumber.stepConfirm' : 'fields.number'),
    t('connect.stepWebhook'),
  ];
  const step = number ? 2 : account ? 1 : 0;
  const second = { onDone: setNumber, onBack: () => setAccount(undefined) };
  return (
    <DialogShell title={title} onClose={onClose}>
      <Steps names={steps} at={step} />
      {!account && (
        <AccountStep
          lead={t(moving ? 'moveNumber.accountLead' : 'connect.accountLead')}
          exceptId={formerId}
          onDone={setAccount}
          onCancel={onClose}
        />
      )}
      {account &&
        !number &&
        (moving ? (
          <MoveStep number={moving} account={account} {...second} />
        ) : (
          <NumberStep account={account} {...second} />
        ))}
      {account && number && <WebhookStep account={account} numberId={number.id} onDone={onClose} />}
    </DialogShell>
  );
}
