import ReplayIcon from '@mui/icons-material/Replay';
import { Box } from '@mui/material';
import type { Message } from '@sosia/core/contract';
import type { ReactNode } from 'react';
import { useCan } from '../../api/index.ts';
import { t } from '../../i18n/words.ts';
import { VerbButton } from '../../ui/index.ts';
import { reasonKey } from './failure-reason.ts';

/** A retried message goes out as new, at the end of its conversation. */
const CONVERSATIONS = [['conversations']];

function reasonOf({ errorCode, errorMessage }: Message): string {
  const key = reasonKey(errorCode);
  const reason = key ? t(key) : (errorMessage ?? t('sending.reason.unknown'));
  const isProviderCode = errorCode !== null && /^\d+$/.test(errorCode);
  return isProviderCode ? t('sending.withCode', { reason, code: errorCode }) : reason;
}

/** It was refused for a temporary reason, and is retried automatically. */
function isTriedAgain({ status, errorCode }: Message): boolean {
  return status === 'pending' && reasonKey(errorCode) !== null;
}

/** Whether a message has a problem to show. */
export function hasTrouble(message: Message): boolean {
  return message.status === 'failed' || message.status === 'undelivered' || isTriedAgain(message);
}

/** Below a message that could not be sent: why, and the button that retries it. */
export function FailedSend({ message }: { message: Message }) {
  const canWrite = useCan('conversations:write');
  if (message.errorCode === 'resent') {
    return <Line color="text.secondary">{t('sending.resent')}</Line>;
  }
  if (isTriedAgain(message)) {
    const reason = reasonOf(message);
    return <Line color="text.secondary">{t('sending.triedAgain', { reason })}</Line>;
  }
  return (
    <Line color="error.main">
      {t('chat.failure', { reason: reasonOf(message) })}
      {canWrite && (
        <VerbButton
          size="small"
          color="error"
          startIcon={<ReplayIcon />}
          path={`/messages/${message.id}/resend`}
          verb={{ stale: CONVERSATIONS }}
        >
          {t('actions.sendAgain')}
        </VerbButton>
      )}
    </Line>
  );
}

function Line({ color, children }: { color: string; children: ReactNode }) {
  return (
    <Box
      sx={{
        display: 'flex',
        flexWrap: 'wrap',
        alignItems: 'center',
        gap: 0.5,
        px: 1,
        py: 0.5,
        fontSize: 13,
        color,
      }}
    >
      {children}
    </Box>
  );
}
