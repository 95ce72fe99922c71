import { Typography, type TypographyProps } from '@mui/material';
import type { ElementType } from 'react';

type Props = TypographyProps<ElementType>;

/** Secondary text: smaller, and in the quieter colour. */
export function Quiet({ sx, ...props }: Props) {
  return (
    <Typography
      variant="body2"
      {...props}
      sx={[{ color: 'text.secondary' }, ...(Array.isArray(sx) ? sx : [sx])]}
    />
  );
}
