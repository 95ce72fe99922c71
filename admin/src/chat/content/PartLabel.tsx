import type { SvgIconComponent } from '@mui/icons-material';
import { Box } from '@mui/material';

interface Props {
  icon: SvgIconComponent;
  children: string;
}

/** A small line above a part of a message that says what it is, or how it came. */
export function PartLabel({ icon: Icon, children }: Props) {
  return (
    <Box
      sx={{
        display: 'flex',
        alignItems: 'center',
        gap: 0.5,
        mb: 0.25,
        fontSize: 12.5,
        whiteSpace: 'normal',
        opacity: 0.85,
      }}
    >
      <Icon aria-hidden="true" sx={{ fontSize: 15 }} />
      {children}
    </Box>
  );
}
