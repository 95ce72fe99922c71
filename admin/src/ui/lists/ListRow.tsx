import { Box, Typography } from '@mui/material';
import type { ReactNode } from 'react';
import { LinkRow } from './LinkRow.tsx';

interface Props {
  portrait?: ReactNode;
  /** Shown in full on hover, where the row is too narrow for it; so is the line below. */
  title: string;
  /** Less prominent, on the same line. */
  beside?: ReactNode;
  subtitle?: string;
  /** Below both: a state, a time. */
  children?: ReactNode;
  /** On the right: pills, buttons, a menu. */
  end?: ReactNode;
  /** The target of the whole row. */
  to?: string;
  /** For whole sentences: where there is no room for `end` beside them, it moves below. */
  isWrapped?: boolean;
}

/** A row of a list: its subject, its facts and its actions. */
export function ListRow(props: Props) {
  const { portrait, title, beside, subtitle, children, end, to, isWrapped = false } = props;
  return (
    <li>
      <Box
        {...(to && { component: LinkRow, to })}
        sx={[ROW, to !== undefined && LINK, isWrapped && { flexWrap: 'wrap' }]}
      >
        {portrait}
        <Box sx={{ flex: isWrapped ? '1 1 220px' : 1, minWidth: 0 }}>
          <Typography noWrap={!isWrapped} title={title} sx={{ fontWeight: 600 }}>
            {title}
            {beside && (
              <Box component="span" sx={{ color: 'text.secondary', fontWeight: 400 }}>
                {beside}
              </Box>
            )}
          </Typography>
          {subtitle && (
            <Typography noWrap variant="body2" title={subtitle} sx={{ color: 'text.secondary' }}>
              {subtitle}
            </Typography>
          )}
          {children}
        </Box>
        {end}
      </Box>
    </li>
  );
}

const ROW = { display: 'flex', alignItems: 'center', gap: 1.75, minHeight: 64, py: 1.25 } as const;

const LINK = { px: 1, mx: -1 } as const;
