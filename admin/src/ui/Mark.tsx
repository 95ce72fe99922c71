import { useTheme } from '@mui/material';

/** The logo: two bubbles, one in front of its likeness. */
export function Mark({ size = 32 }: { size?: number }) {
  const { palette } = useTheme();
  const ground = palette.background.default;
  return (
    <svg width={size} height={size} viewBox="0 0 48 48" aria-hidden="true">
      <path
        fill={palette.warning.light}
        d="M19 4h18a8 8 0 0 1 8 8v12a8 8 0 0 1-4 6.900V38l-7.200-6H19a8 8 0 0 1-8-8V12a8 8 0 0 1 8-8z"
      />
      <path
        fill={palette.primary.main}
        stroke={ground}
        strokeWidth="2.5"
        d="M11 12h18a8 8 0 0 1 8 8v12a8 8 0 0 1-8 8H16.200L8 46v-6.600A8 8 0 0 1 3 32V20a8 8 0 0 1 8-8z"
      />
      <path
        fill="none"
        stroke={ground}
        strokeWidth="3"
        strokeLinecap="round"
        d="M12.500 27.500q7.500 6 15 0"
      />
      <circle cx="15" cy="21.500" r="1.900" fill={ground} />
      <circle cx="25" cy="21.500" r="1.900" fill={ground} />
    </svg>
  );
}
