import type { PaletteOptions } from '@mui/material';

declare module '@mui/material/styles' {
  interface Palette {
    tint: Tint;
  }
  interface PaletteOptions {
    tint: Tint;
  }
}

/** Backgrounds of bubbles and notices, each with its text colour (contrast AA or better). */
interface Tint {
  persona: string;
  personaInk: string;
  attendant: string;
  attendantInk: string;
  contact: string;
  failure: string;
  failureInk: string;
  /** Behind the bubbles of a thread. */
  thread: string;
  /** A row or field at rest, one step off the paper colour. */
  quiet: string;
}

export const light: PaletteOptions = {
  mode: 'light',
  primary: { main: '#1f5c46', light: '#3a7d63', dark: '#164534', contrastText: '#fdfbf6' },
  secondary: { main: '#8a5300', contrastText: '#fffaf0' },
  warning: { main: '#8a5300', light: '#d08a1d', dark: '#6b4000', contrastText: '#fffaf0' },
  success: { main: '#1f5c46', contrastText: '#fdfbf6' },
  error: { main: '#ab2a1f', contrastText: '#fffaf8' },
  info: { main: '#5e574b', contrastText: '#fffdf8' },
  background: { default: '#f5f1e8', paper: '#fffdf8' },
  text: { primary: '#221f19', secondary: '#625b4e', disabled: '#948c7d' },
  divider: '#e2dacb',
  tint: {
    persona: '#dcede2',
    personaInk: '#1b4636',
    attendant: '#fae7c3',
    attendantInk: '#6b4000',
    contact: '#fffdf8',
    failure: '#fae3de',
    failureInk: '#8d2017',
    thread: '#efe9dc',
    quiet: '#f8f5ee',
  },
};

export const dark: PaletteOptions = {
  mode: 'dark',
  primary: { main: '#7fc9a6', light: '#a3dcc0', dark: '#5aa985', contrastText: '#0f2319' },
  secondary: { main: '#e7ae49', contrastText: '#291b02' },
  warning: { main: '#e7ae49', light: '#f0c67a', dark: '#c68d26', contrastText: '#291b02' },
  success: { main: '#7fc9a6', contrastText: '#0f2319' },
  error: { main: '#f28b7f', contrastText: '#33100c' },
  info: { main: '#b9b1a2', contrastText: '#1d1b17' },
  background: { default: '#161511', paper: '#1e1c18' },
  text: { primary: '#efe9dd', secondary: '#b6ae9f', disabled: '#817a6d' },
  divider: '#38342b',
  tint: {
    persona: '#1d3a2d',
    personaInk: '#d3ebde',
    attendant: '#43320f',
    attendantInk: '#f6dca8',
    contact: '#2a2721',
    failure: '#46211b',
    failureInk: '#fcd2cb',
    thread: '#12110e',
    quiet: '#24221d',
  },
};
