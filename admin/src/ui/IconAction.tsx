import { IconButton, type IconButtonProps, Tooltip } from '@mui/material';

type Props = IconButtonProps & {
  label: string;
  /** Shown on hover instead of the label, which may also say a state. */
  hint?: string;
};

/** A button that is only an icon: screen readers read its name, and hovering shows it. */
export function IconAction({ label, hint = label, ...button }: Props) {
  return (
    <Tooltip disableInteractive title={hint}>
      <IconButton aria-label={label} {...button} />
    </Tooltip>
  );
}
