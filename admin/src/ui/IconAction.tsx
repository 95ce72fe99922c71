import IconButton, { type IconButtonProps } from '@mui/material/IconButton';
import Tooltip from '@mui/material/Tooltip';

/** A button that is only an icon: screen readers read its name, and hovering shows it. */
export function IconAction({ label, ...button }: IconButtonProps & { label: string }) {
  return (
    <Tooltip title={label}>
      <IconButton aria-label={label} {...button} />
    </Tooltip>
  );
}
