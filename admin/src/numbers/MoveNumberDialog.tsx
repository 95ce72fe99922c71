import type { ChannelNumber, ProviderAccount } from '@sosia/core/contract';
import { useState } from 'react';
import { useWords } from '../i18n/useWords.ts';
import { DialogShell } from '../ui/dialogs/DialogShell.tsx';
import { Steps } from '../ui/Steps.tsx';
import { AccountStep } from './AccountStep.tsx';
import { MoveStep } from './MoveStep.tsx';
import { WebhookStep } from './WebhookStep.tsx';

const STEPS = ['connect.stepAccount', 'moveNumber.stepConfirm', 'connect.stepWebhook'] as const;

interface Props {
  number: ChannelNumber;
  onClose: () => void;
}

/**
 * Moves a number to another account: which one, what that means, and then the webhook, as when it
 * was connected.
 */
export function MoveNumberDialog({ number, onClose }: Props) {
  const t = useWords();
  const [formerId] = useState(number.providerAccountId);
  const [account, setAccount] = useState<ProviderAccount>();
  const [hasMoved, setMoved] = useState(false);
  const step = hasMoved ? 2 : account ? 1 : 0;
  return (
    <DialogShell title={t('moveNumber.title', { name: number.name })} onClose={onClose}>
      <Steps names={STEPS.map((key) => t(key))} at={step} />
      {!account && (
        <AccountStep
          lead={t('moveNumber.accountLead')}
          exceptId={formerId}
          onDone={setAccount}
          onCancel={onClose}
        />
      )}
      {account && !hasMoved && (
        <MoveStep
          number={number}
          account={account}
          onDone={() => setMoved(true)}
          onBack={() => setAccount(undefined)}
        />
      )}
      {account && hasMoved && (
        <WebhookStep account={account} numberId={number.id} onDone={onClose} />
      )}
    </DialogShell>
  );
}
