import { Box } from '@mui/material';
import type { ReactNode } from 'react';
import { Quiet } from '../ui/index.ts';

export function TraceSection({ title, children }: { title: string; children: ReactNode }) {
  return (
    <Box component="section">
      <Quiet component="h3" sx={{ fontWeight: 600, mb: 0.75 }}>
        {title}
      </Quiet>
      {children}
    </Box>
  );
}
