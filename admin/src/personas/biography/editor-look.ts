import type { SxProps, Theme } from '@mui/material';

/** The field's frame and the formatted text. */
export const editorLook: SxProps<Theme> = {
  border: 1,
  borderColor: 'divider',
  borderRadius: '10px',
  bgcolor: 'background.paper',
  '&:focus-within': {
    borderColor: 'primary.main',
    boxShadow: (theme) => `0 0 0 1px ${theme.palette.primary.main}`,
  },
  '&[data-wrong]': { borderColor: 'error.main' },
  '& .tiptap': {
    minHeight: 300,
    maxHeight: '64vh',
    overflowY: 'auto',
    px: { xs: 1.75, sm: 2.25 },
    py: 1.5,
    lineHeight: 1.6,
    outline: 'none',
    overflowWrap: 'anywhere',
    '& > :first-of-type': { mt: 0 },
    '& > :last-child': { mb: 0 },
    '& h1, & h2, & h3': { lineHeight: 1.3, fontWeight: 640, mt: 2.5, mb: 0.75 },
    '& h1': { fontSize: '1.375rem' },
    '& h2': { fontSize: '1.1875rem' },
    '& h3': { fontSize: '1.0625rem' },
    '& p': { my: 1 },
    '& ul, & ol': { my: 1, pl: 3 },
    '& li > p': { my: 0.25 },
    '& blockquote': {
      mx: 0,
      my: 1.5,
      pl: 1.75,
      borderLeft: 3,
      borderColor: 'divider',
      color: 'text.secondary',
    },
    '& code': { px: 0.5, borderRadius: 0.5, bgcolor: 'tint.quiet', fontSize: '0.9em' },
    '& pre': { p: 1.5, borderRadius: 1, bgcolor: 'tint.quiet', overflowX: 'auto' },
    '& hr': { border: 0, borderTop: 1, borderColor: 'divider', my: 2 },
    // A placeholder for an empty text.
    '&:has(> p:only-child > br.ProseMirror-trailingBreak:only-child)::before': {
      content: 'attr(data-placeholder)',
      float: 'left',
      height: 0,
      color: 'text.secondary',
      pointerEvents: 'none',
    },
  },
};
