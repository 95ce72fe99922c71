import { Box, Typography } from '@mui/material';
import type { ReactNode } from 'react';
import { Quiet } from '../Quiet.tsx';

interface Props {
  title: string;
  hint?: string;
  picture?: ReactNode;
  children?: ReactNode;
}

/** A sentence and one action, for a list that has nothing to show. */
export function EmptyState({ title, hint, picture, children }: Props) {
  return (
    <Box
      sx={{
        display: 'grid',
        justifyItems: 'center',
        alignContent: 'center',
        gap: 1,
        px: 3,
        py: 6,
        textAlign: 'center',
        minHeight: 200,
      }}
    >
      {picture ?? <EmptyBubbles />}
      <Typography variant="h3" component="p">
        {title}
      </Typography>
      {hint && <Quiet sx={{ maxWidth: 420 }}>{hint}</Quiet>}
      {children && <Box sx={{ mt: 1.5 }}>{children}</Box>}
    </Box>
  );
}

function EmptyBubbles() {
  const bubble = { height: 22, borderRadius: 1.5, border: '1.5px dashed', borderColor: 'divider' };
  return (
    <Box aria-hidden="true" sx={{ display: 'grid', gap: 0.75, width: 104, mb: 1 }}>
      <Box sx={{ ...bubble, width: 68 }} />
      <Box sx={{ ...bubble, width: 78, ml: 'auto', bgcolor: 'tint.persona', border: 0 }} />
    </Box>
  );
}
