import type { Theme } from '@mui/material';

/** Looks like the other fields; doubled selectors override the library's own styles. */
export const editorLook = (isWrong: boolean) => (theme: Theme) => {
  const { palette } = theme;
  return {
    '&& .cm-editor': {
      border: `1px solid ${isWrong ? palette.error.main : palette.divider}`,
      borderRadius: '10px',
      background: palette.background.paper,
      color: palette.text.primary,
      fontSize: '1rem',
    },
    '&& .cm-editor.cm-focused': {
      outline: `2px solid ${isWrong ? palette.error.main : palette.primary.main}`,
      outlineOffset: -1,
    },
    '&& .cm-scroller': {
      fontFamily: 'inherit',
      lineHeight: 1.6,
      minHeight: '18em',
      maxHeight: '60vh',
      borderRadius: '10px',
    },
    '&& .cm-content': { padding: '12px 0', caretColor: palette.text.primary, outline: 'none' },
    '&& .cm-line': { padding: '0 14px', overflowWrap: 'anywhere' },
    '&& .cm-cursor': { borderLeftColor: palette.text.primary },
    '&& .cm-selectionBackground, && .cm-focused .cm-selectionBackground': {
      background: palette.tint.persona,
    },
    '&& .cm-variable': {
      color: palette.tint.personaInk,
      background: palette.tint.persona,
      borderRadius: '4px',
      padding: '1px 2px',
      fontWeight: 600,
    },
    '&& .cm-lintRange-warning': {
      backgroundImage: 'none',
      textDecoration: `underline wavy ${palette.warning.main}`,
      textDecorationThickness: '1.5px',
      textUnderlineOffset: '3px',
      paddingBottom: 0,
    },
    '&& .cm-tooltip': {
      background: palette.background.paper,
      color: palette.text.primary,
      border: `1px solid ${palette.divider}`,
      borderRadius: '10px',
      boxShadow: '0 12px 32px rgb(0 0 0 / 0.16)',
      overflow: 'hidden',
      maxWidth: 'min(420px, calc(100vw - 32px))',
    },
    '&& .cm-tooltip-autocomplete > ul': { fontFamily: 'inherit', maxHeight: '16em' },
    '&& .cm-tooltip-autocomplete > ul > li': {
      display: 'flex',
      alignItems: 'center',
      gap: '10px',
      minHeight: 40,
      padding: '4px 12px',
    },
    '&& .cm-tooltip-autocomplete > ul > li[aria-selected]': {
      background: palette.tint.persona,
      color: palette.tint.personaInk,
    },
    '&& .cm-completionLabel': { fontWeight: 600 },
    '&& .cm-completionDetail': { margin: 0, fontStyle: 'normal', fontSize: '0.875rem' },
    '&& .cm-diagnostic': { borderLeft: 0, padding: '8px 12px', fontSize: '0.875rem' },
  };
};
