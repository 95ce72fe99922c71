import Dialog from '@mui/material/Dialog';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import Step from '@mui/material/Step';
import StepLabel from '@mui/material/StepLabel';
import Stepper from '@mui/material/Stepper';
import useMediaQuery from '@mui/material/useMediaQuery';
import type { ChannelNumber, ProviderAccount } from '@sosia/core/contract';
import { useState } from 'react';
import { useWords } from '../i18n/useWords.ts';
import { AccountStep } from './AccountStep.tsx';
import { NumberStep } from './NumberStep.tsx';
import { WebhookStep } from './WebhookStep.tsx';

const STEPS = ['connect.stepAccount', 'connect.stepNumber', 'connect.stepWebhook'] as const;

/** Connecting a number in three steps, each of which is checked before the next. */
export function ConnectNumberDialog({ onClose }: { onClose: () => void }) {
  const t = useWords();
  const isPhone = useMediaQuery((theme) => theme.breakpoints.down('sm'));
  const [account, setAccount] = useState<ProviderAccount>();
  const [number, setNumber] = useState<ChannelNumber>();
  const step = number ? 2 : account ? 1 : 0;
  return (
    <Dialog
      open
      fullWidth
      maxWidth="sm"
      fullScreen={isPhone}
      onClose={onClose}
      aria-labelledby="connect-title"
    >
      <DialogTitle id="connect-title">{t('connect.title')}</DialogTitle>
      <DialogContent>
        <Stepper activeStep={step} sx={{ mb: 3, mt: 1 }}>
          {STEPS.map((key) => (
            <Step key={key}>
              <StepLabel>{t(key)}</StepLabel>
            </Step>
          ))}
        </Stepper>
        {!account && (
          <AccountStep lead={t('connect.accountLead')} onDone={setAccount} onCancel={onClose} />
        )}
        {account && !number && (
          <NumberStep account={account} onDone={setNumber} onBack={() => setAccount(undefined)} />
        )}
        {account && number && (
          <WebhookStep account={account} numberId={number.id} onDone={onClose} />
        )}
      </DialogContent>
    </Dialog>
  );
}
