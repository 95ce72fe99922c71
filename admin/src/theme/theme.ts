import '@fontsource-variable/source-sans-3/wght.css';
import type { PaletteOptions, ThemeOptions } from '@mui/material';
import { components } from './components.ts';
import { dark, light } from './palette.ts';

const typography: ThemeOptions['typography'] = {
  fontFamily: "'Source Sans 3 Variable', system-ui, sans-serif",
  fontSize: 15,
  htmlFontSize: 16,
  h1: { fontSize: '1.75rem', fontWeight: 650, lineHeight: 1.2, letterSpacing: '-0.015em' },
  h2: { fontSize: '1.25rem', fontWeight: 640, lineHeight: 1.3, letterSpacing: '-0.01em' },
  h3: { fontSize: '1.0625rem', fontWeight: 640, lineHeight: 1.35 },
  h4: { fontSize: '1rem', fontWeight: 640, lineHeight: 1.4 },
  body1: { fontSize: '1rem', lineHeight: 1.5 },
  body2: { fontSize: '0.9375rem', lineHeight: 1.45 },
  caption: { fontSize: '0.8125rem', lineHeight: 1.4 },
  overline: {
    fontSize: '0.8125rem',
    fontWeight: 600,
    letterSpacing: 0,
    lineHeight: 1.4,
    textTransform: 'none',
  },
  button: { fontSize: '0.9375rem', fontWeight: 620, textTransform: 'none', letterSpacing: 0 },
};

const themeOf = (palette: PaletteOptions): ThemeOptions => ({
  palette,
  typography,
  components,
  shape: { borderRadius: 12 },
  spacing: 8,
});

export const lightTheme = themeOf(light);
export const darkTheme = themeOf(dark);
