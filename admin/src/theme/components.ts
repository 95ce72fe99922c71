import type { Components, Theme } from '@mui/material';

/** In px: the smallest comfortable touch target. */
const TOUCH = 44;

/** Notices have the same tints as bubbles and pills. */
function noticeOf({ palette }: Theme, severity = 'success') {
  const { tint } = palette;
  const [background, color] =
    severity === 'error'
      ? [tint.failure, tint.failureInk]
      : severity === 'warning'
        ? [tint.attendant, tint.attendantInk]
        : severity === 'info'
          ? [tint.thread, palette.text.primary]
          : [tint.persona, tint.personaInk];
  return { background, color, '& .MuiAlert-icon': { color } };
}

export const components: Components<Theme> = {
  MuiCssBaseline: {
    styleOverrides: (theme) => ({
      html: { height: '100%', WebkitTextSizeAdjust: '100%' },
      body: { height: '100%', fontVariantNumeric: 'tabular-nums', overflowWrap: 'break-word' },
      '#root': { height: '100%' },
      '::selection': { background: theme.palette.tint.persona },
      ':focus-visible': { outline: `2px solid ${theme.palette.primary.main}`, outlineOffset: 2 },
      a: { color: theme.palette.primary.main },
      'mark, del, ins': { borderRadius: 3, textDecorationThickness: 1 },
      mark: {
        background: theme.palette.tint.attendant,
        color: theme.palette.tint.attendantInk,
      },
      del: { background: theme.palette.tint.failure, color: theme.palette.tint.failureInk },
      ins: { background: theme.palette.tint.persona, color: theme.palette.tint.personaInk },
      '@media (prefers-reduced-motion: reduce)': {
        '*, *::before, *::after': {
          animationDuration: '0.01ms !important',
          animationIterationCount: '1 !important',
          transitionDuration: '0.01ms !important',
          scrollBehavior: 'auto !important',
        },
      },
    }),
  },
  MuiButtonBase: {
    defaultProps: { disableRipple: true },
    styleOverrides: { root: { fontFamily: 'inherit' } },
  },
  MuiButton: {
    defaultProps: { disableElevation: true },
    styleOverrides: {
      root: { minHeight: 40, borderRadius: 10, paddingInline: 16, whiteSpace: 'nowrap' },
      sizeLarge: { minHeight: 48, fontSize: '1rem' },
      sizeSmall: { minHeight: 36, paddingInline: 12 },
      outlined: ({ theme }) => ({ borderColor: theme.palette.divider }),
    },
  },
  MuiIconButton: { styleOverrides: { root: { minWidth: TOUCH, minHeight: TOUCH } } },
  MuiPaper: {
    defaultProps: { elevation: 0 },
    styleOverrides: { root: { backgroundImage: 'none' } },
  },
  MuiCard: {
    defaultProps: { variant: 'outlined' },
    styleOverrides: { root: ({ theme }) => ({ borderColor: theme.palette.divider }) },
  },
  MuiMenu: {
    styleOverrides: {
      paper: ({ theme }) => ({
        border: `1px solid ${theme.palette.divider}`,
        boxShadow: '0 12px 32px rgb(0 0 0 / 0.12)',
      }),
    },
  },
  MuiMenuItem: { styleOverrides: { root: { minHeight: TOUCH } } },
  MuiDialog: {
    styleOverrides: {
      paper: ({ theme }) => ({
        border: `1px solid ${theme.palette.divider}`,
        borderRadius: 16,
        boxShadow: '0 16px 48px rgb(0 0 0 / 0.14)',
      }),
      // It fills the screen, so nothing behind it can show at the corners.
      paperFullScreen: { border: 0, borderRadius: 0 },
    },
  },
  MuiDialogTitle: {
    styleOverrides: { root: { fontSize: '1.25rem', fontWeight: 640, paddingBottom: 8 } },
  },
  MuiDialogActions: { styleOverrides: { root: { padding: '8px 24px 20px', gap: 8 } } },
  MuiOutlinedInput: {
    styleOverrides: {
      root: ({ theme }) => ({
        background: theme.palette.background.paper,
        borderRadius: 10,
        minHeight: TOUCH,
      }),
      notchedOutline: ({ theme }) => ({ borderColor: theme.palette.divider }),
      input: { textOverflow: 'ellipsis', '&:not(textarea)': { paddingBlock: 10 } },
    },
  },
  MuiFormHelperText: {
    styleOverrides: { root: { marginInline: 0, marginTop: 6, fontSize: '0.875rem' } },
  },
  MuiToggleButton: {
    styleOverrides: {
      root: ({ theme }) => ({
        minHeight: 44,
        paddingInline: 16,
        textTransform: 'none',
        borderColor: theme.palette.divider,
        color: theme.palette.text.secondary,
        '&.Mui-selected, &.Mui-selected:hover': {
          background: theme.palette.tint.persona,
          color: theme.palette.tint.personaInk,
        },
      }),
    },
  },
  // An invisible badge keeps its last number, which screen readers would still read.
  MuiBadge: { styleOverrides: { badge: { '&.MuiBadge-invisible': { display: 'none' } } } },
  MuiTab: { styleOverrides: { root: { minHeight: TOUCH, textTransform: 'none' } } },
  MuiChip: { styleOverrides: { root: { fontWeight: 560 } } },
  MuiTooltip: {
    defaultProps: { enterDelay: 400 },
    styleOverrides: {
      tooltip: ({ theme }) => ({
        fontSize: '0.8125rem',
        background: theme.palette.text.primary,
        color: theme.palette.background.paper,
      }),
    },
  },
  MuiAlert: {
    styleOverrides: {
      root: ({ theme, ownerState }) => ({
        borderRadius: 12,
        alignItems: 'center',
        ...noticeOf(theme, ownerState.severity),
      }),
    },
  },
  MuiSkeleton: { defaultProps: { animation: 'wave' } },
};
