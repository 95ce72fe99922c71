import IconButton, { type IconButtonProps } from '@mui/material/IconButton';
import Tooltip from '@mui/material/Tooltip';

/** A button that is an icon alone: its name is read aloud, and shown on hover. */
export function IconAction({ label, ...button }: IconButtonProps & { label: string }) {
  return (
    <Tooltip title={label}>
      <IconButton aria-label={label} {...button} />
    </Tooltip>
  );
}
