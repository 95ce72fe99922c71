import type { ChannelNumber, ProviderAccount } from '@sosia/core/contract';
import { useState } from 'react';
import { useWords } from '../i18n/useWords.ts';
import { DialogShell } from '../ui/dialogs/DialogShell.tsx';
import { Steps } from '../ui/Steps.tsx';
import { AccountStep } from './AccountStep.tsx';
import { NumberStep } from './NumberStep.tsx';
import { WebhookStep } from './WebhookStep.tsx';

const STEPS = ['connect.stepAccount', 'fields.number', 'connect.stepWebhook'] as const;

/** Connects a number in three steps; each is verified before the next. */
export function ConnectNumberDialog({ onClose }: { onClose: () => void }) {
  const t = useWords();
  const [account, setAccount] = useState<ProviderAccount>();
  const [number, setNumber] = useState<ChannelNumber>();
  const step = number ? 2 : account ? 1 : 0;
  return (
    <DialogShell title={t('connect.title')} onClose={onClose}>
      <Steps names={STEPS.map((key) => t(key))} at={step} />
      {!account && (
        <AccountStep lead={t('connect.accountLead')} onDone={setAccount} onCancel={onClose} />
      )}
      {account && !number && (
        <NumberStep account={account} onDone={setNumber} onBack={() => setAccount(undefined)} />
      )}
      {account && number && <WebhookStep account={account} numberId={number.id} onDone={onClose} />}
    </DialogShell>
  );
}
