import { IconButton, type IconButtonProps } from '@mui/material';

interface Props extends IconButtonProps {
  label: string;
  tone?: 'primary' | 'warning';
}

/** The button at the end of a composer, as in WhatsApp: send, or record. */
export function RoundButton({ label, tone = 'primary', ...button }: Props) {
  return (
    <IconButton
      {...button}
      aria-label={label}
      sx={{
        bgcolor: `${tone}.main`,
        color: `${tone}.contrastText`,
        '&:hover': { bgcolor: `${tone}.dark` },
        '&.Mui-disabled': { bgcolor: 'tint.quiet', color: 'text.disabled' },
      }}
    />
  );
}
