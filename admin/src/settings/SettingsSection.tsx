import { Box, Typography } from '@mui/material';
import { type ReactNode, useId } from 'react';
import { Quiet } from '../ui/index.ts';

interface Props {
  title: string;
  lead?: string;
  actions?: ReactNode;
  children: ReactNode;
}

/** One group of settings: its title, its purpose and its form. */
export function SettingsSection({ title, lead, actions, children }: Props) {
  const id = useId();
  return (
    <Box
      component="section"
      aria-labelledby={id}
      sx={{ py: 3, '* + &': { borderTop: 1, borderColor: 'divider' } }}
    >
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2, alignItems: 'flex-start', mb: 2.5 }}>
        <Box sx={{ flex: '1 1 260px', minWidth: 0 }}>
          <Typography id={id} variant="h2">
            {title}
          </Typography>
          {lead && <Quiet sx={{ mt: 0.5 }}>{lead}</Quiet>}
        </Box>
        {actions}
      </Box>
      <Box sx={{ maxWidth: 560 }}>{children}</Box>
    </Box>
  );
}
