import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';

export function TraceSection({ title, children }: { title: string; children: ReactNode }) {
  return (
    <Box component="section">
      <Typography
        component="h3"
        variant="body2"
        sx={{ color: 'text.secondary', fontWeight: 600, mb: 0.75 }}
      >
        {title}
      </Typography>
      {children}
    </Box>
  );
}
