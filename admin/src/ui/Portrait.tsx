import PersonIcon from '@mui/icons-material/PersonOutlined';
import Box from '@mui/material/Box';

interface Props {
  name: string;
  size?: number;
  /** persona: green and rounded square; person: warm and round. */
  kind?: 'persona' | 'person' | 'attendant';
}

/** Hues that sit on the warm ground without shouting; picked by name, so they stay. */
const HUES = [28, 48, 68, 95, 128, 158, 190, 38];

function hueOf(name: string): number {
  let sum = 0;
  for (const letter of name) sum = (sum * 31 + (letter.codePointAt(0) ?? 0)) % 9973;
  return HUES[sum % HUES.length] ?? 44;
}

/** Undefined for what is no name: a phone number has no initial. */
function initialOf(name: string): string | undefined {
  const first = [...name.trim()][0];
  return first && /\p{L}/u.test(first) ? first.toLocaleUpperCase() : undefined;
}

/** The initial of a name, where no picture is known. */
export function Portrait({ name, size = 40, kind = 'person' }: Props) {
  const hue = hueOf(name);
  return (
    <Box
      aria-hidden="true"
      sx={(theme) => ({
        width: size,
        height: size,
        flex: 'none',
        display: 'grid',
        placeItems: 'center',
        borderRadius: kind === 'persona' ? `${Math.round(size * 0.3)}px` : '50%',
        fontSize: size * 0.44,
        fontWeight: 640,
        lineHeight: 1,
        ...(kind === 'person' && {
          color: `oklch(${theme.palette.mode === 'dark' ? 0.88 : 0.38} 0.06 ${hue})`,
          background: `oklch(${theme.palette.mode === 'dark' ? 0.34 : 0.9} 0.04 ${hue})`,
        }),
        ...(kind === 'persona' && {
          color: theme.palette.primary.contrastText,
          background: theme.palette.primary.main,
        }),
        ...(kind === 'attendant' && {
          color: theme.palette.warning.contrastText,
          background: theme.palette.warning.main,
        }),
      })}
    >
      {initialOf(name) ?? <PersonIcon sx={{ fontSize: size * 0.56 }} />}
    </Box>
  );
}
