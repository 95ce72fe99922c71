import { Box } from '@mui/material';
import type { ReactNode } from 'react';
import { Quiet } from './Quiet.tsx';

interface Props {
  name: string;
  /** Below the name: what it is exactly. */
  detail?: string;
  value: ReactNode;
  /** The length of a bar below, from 0 to 1. */
  share?: number;
  /** The sum of the other rows. */
  isTotal?: boolean;
}

/** In a `ul`: a name and its figure, with a bar where figures are compared. */
export function FigureRow({ name, detail, value, share, isTotal }: Props) {
  return (
    <Box component="li" sx={{ fontSize: '0.9375rem', fontWeight: isTotal ? 600 : undefined }}>
      <Box sx={{ display: 'flex', justifyContent: 'space-between', gap: 2 }}>
        <Box sx={{ minWidth: 0, overflowWrap: 'anywhere' }}>
          {name}
          {detail && (
            <Quiet variant="caption" component="div">
              {detail}
            </Quiet>
          )}
        </Box>
        <span>{value}</span>
      </Box>
      {share !== undefined && (
        <Box aria-hidden="true" sx={{ borderRadius: 2, bgcolor: 'tint.thread' }}>
          <Box sx={{ ...bar, width: `${share * 100}%` }} />
        </Box>
      )}
    </Box>
  );
}

const bar = { height: 4, minWidth: 4, borderRadius: 2, bgcolor: 'primary.main' } as const;

/** The `ul` of such rows. */
export const FIGURES = { listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 0.75 } as const;
