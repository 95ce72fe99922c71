import ReplayIcon from '@mui/icons-material/Replay';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import type { Message } from '@sosia/core/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNotify } from 'ra-core';
import { useCan } from '../../api/me.ts';
import { useErrorText } from '../../api/useErrorText.ts';
import { useWords } from '../../i18n/useWords.ts';
import { resendMessage } from '../conversation-requests.ts';
import { reasonKey } from './failure-reason.ts';

function useReason(): (message: Message) => string {
  const t = useWords();
  return ({ errorCode, errorMessage }) => {
    const key = reasonKey(errorCode);
    const reason = key ? t(key) : (errorMessage ?? t('sending.reason.unknown'));
    const isProviderCode = errorCode !== null && /^\d+$/.test(errorCode);
    return isProviderCode ? t('sending.withCode', { reason, code: errorCode }) : reason;
  };
}

/** It was refused for a reason that passes, and leaves again by itself. */
function isTriedAgain({ status, errorCode }: Message): boolean {
  return status === 'pending' && reasonKey(errorCode) !== null;
}

/** Whether there is something to say under a message. */
export function hasTrouble(message: Message): boolean {
  return message.status === 'failed' || message.status === 'undelivered' || isTriedAgain(message);
}

/** Under a message that could not be sent: why, and the way to try it again. */
export function FailedSend({ message }: { message: Message }) {
  const t = useWords();
  const reasonOf = useReason();
  const client = useQueryClient();
  const notify = useNotify();
  const errorText = useErrorText();
  const canWrite = useCan('conversations:write');
  const resend = useMutation({
    mutationFn: () => resendMessage(message.id),
    onError: (error) => notify(errorText(error), { type: 'error' }),
    onSettled: () => client.invalidateQueries({ queryKey: ['conversations'] }),
  });
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
        <Button
          size="small"
          color="error"
          startIcon={<ReplayIcon />}
          loading={resend.isPending}
          onClick={() => resend.mutate()}
        >
          {t('sending.again')}
        </Button>
      )}
    </Line>
  );
}

function Line({ color, children }: { color: string; children: React.ReactNode }) {
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
