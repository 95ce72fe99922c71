import PersonIcon from '@mui/icons-material/PersonOutlined';
import { Avatar } from '@mui/material';
import { pictureUrl } from '../api/index.ts';

interface Props {
  name: string;
  size?: number;
  /** persona: green and rounded square; person: warm and round. */
  kind?: 'persona' | 'person' | 'attendant';
  /** The key of a persona's picture. */
  picture?: string | null;
  /** For somebody who is no longer active. */
  isFaded?: boolean;
}

/**
 * Hues that sit on the warm background without shouting; chosen by name, so that they stay the
 * same.
 */
const HUES = [28, 48, 68, 95, 128, 158, 190, 38];

function hueOf(name: string): number {
  let sum = 0;
  for (const letter of name) sum = (sum * 31 + (letter.codePointAt(0) ?? 0)) % 9973;
  return HUES[sum % HUES.length] ?? 44;
}

/** Undefined when the name is not one: a phone number has no initial. */
function initialOf(name: string): string | undefined {
  const first = [...name.trim()][0];
  return first && /\p{L}/u.test(first) ? first.toLocaleUpperCase() : undefined;
}

/** The picture, or the name's initial where there is no picture or it fails to load. */
export function Portrait({ name, size = 40, kind = 'person', picture, isFaded }: Props) {
  const hue = hueOf(name);
  return (
    <Avatar
      aria-hidden="true"
      alt=""
      src={picture ? pictureUrl(picture) : undefined}
      sx={({ palette }) => ({
        width: size,
        height: size,
        flex: 'none',
        opacity: isFaded ? 0.5 : 1,
        borderRadius: kind === 'persona' ? `${Math.round(size * 0.3)}px` : '50%',
        fontSize: size * 0.44,
        fontWeight: 640,
        ...{
          person: {
            color: `oklch(${palette.mode === 'dark' ? 0.88 : 0.38} 0.06 ${hue})`,
            bgcolor: `oklch(${palette.mode === 'dark' ? 0.34 : 0.9} 0.04 ${hue})`,
          },
          persona: { color: 'primary.contrastText', bgcolor: 'primary.main' },
          attendant: { color: 'warning.contrastText', bgcolor: 'warning.main' },
        }[kind],
      })}
    >
      {initialOf(name) ?? <PersonIcon sx={{ fontSize: size * 0.56 }} />}
    </Avatar>
  );
}
