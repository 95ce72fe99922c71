import { Alert, Box } from '@mui/material';
import type { ReactNode } from 'react';

interface Props {
  /** `info`: nobody needs to act. */
  severity?: 'info' | 'warning' | 'error';
  title: string;
  hint: string;
  /** The progress and the possible actions. */
  children: ReactNode;
}

/** Tells above a page what is going on, what failed, or what waits for somebody. */
export function Notice({ severity = 'warning', title, hint, children }: Props) {
  const isError = severity === 'error';
  return (
    <Alert
      severity={severity}
      icon={isError ? undefined : false}
      role={isError ? 'alert' : 'status'}
      sx={{ mb: 3, '& .MuiAlert-message': message }}
    >
      <Box sx={{ flex: '1 1 260px', minWidth: 0 }}>
        <strong>{title}</strong>
        <div>{hint}</div>
      </Box>
      {children}
    </Alert>
  );
}

const message = {
  flex: 1,
  minWidth: 0,
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: 2,
  overflowWrap: 'anywhere',
} as const;
