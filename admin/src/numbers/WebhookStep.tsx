import CheckIcon from '@mui/icons-material/CheckCircleOutlined';
import { Box, Button, CircularProgress, Typography } from '@mui/material';
import type { ChannelNumber, ProviderAccount } from '@sosia/core/contract';
import { useQueryClient } from '@tanstack/react-query';
import { useGetOne } from 'ra-core';
import { useEffect } from 'react';
import { t } from '../i18n/words.ts';
import { WebhookHelp } from './WebhookHelp.tsx';

interface Props {
  account: ProviderAccount;
  numberId: string;
  onDone: () => void;
}

const LOOK_AGAIN_MS = 3_000;

/**
 * Polls whether the number has received a message. No live event says so: there are too many
 * messages for that.
 */
function useFirstMessage(id: string): boolean {
  const client = useQueryClient();
  const { data: number } = useGetOne<ChannelNumber>(
    'numbers',
    { id },
    { refetchInterval: ({ state }) => (state.data?.lastInboundAt ? false : LOOK_AGAIN_MS) },
  );
  const hasReceived = Boolean(number?.lastInboundAt);
  useEffect(() => {
    if (hasReceived) void client.invalidateQueries({ queryKey: ['numbers', 'getList'] });
  }, [hasReceived, client]);
  return hasReceived;
}

/** The last step waits for the first message, which verifies the connection. */
export function WebhookStep({ account, numberId, onDone }: Props) {
  const hasReceived = useFirstMessage(numberId);
  return (
    <Box sx={{ display: 'grid', gap: 2.25, '& > *': { minWidth: 0 } }}>
      <Typography>{t('connect.webhookLead')}</Typography>
      <WebhookHelp url={account.webhookUrl} />
      <Box
        role="status"
        sx={{
          display: 'flex',
          alignItems: 'center',
          gap: 1.5,
          p: 1.5,
          borderRadius: 1,
          bgcolor: hasReceived ? 'tint.persona' : 'tint.quiet',
          color: hasReceived ? 'tint.personaInk' : 'text.secondary',
        }}
      >
        {hasReceived ? <CheckIcon /> : <CircularProgress size={20} color="inherit" />}
        {t(hasReceived ? 'connect.received' : 'connect.waiting')}
      </Box>
      <Button variant="contained" onClick={onDone} sx={{ justifySelf: 'end' }}>
        {t('actions.done')}
      </Button>
    </Box>
  );
}
