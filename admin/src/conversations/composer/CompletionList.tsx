import { Box } from '@mui/material';
import type { ReactNode } from 'react';
import type { Completion } from './useCompletion.ts';

interface Props<T> {
  completion: Completion<T>;
  label: string;
  keyOf: (option: T) => string;
  render: (option: T, isActive: boolean) => ReactNode;
}

/** The matching options, right above the field. */
export function CompletionList<T>({ completion, label, keyOf, render }: Props<T>) {
  const { listId, options, active, optionId, choose, setActive } = completion;
  if (options.length === 0) return null;
  return (
    <Box sx={{ position: 'relative', maxWidth: 820, mx: 'auto' }}>
      <Box id={listId} role="listbox" aria-label={label} sx={box}>
        {options.map((option, index) => (
          <Box
            key={keyOf(option)}
            id={optionId(index)}
            role="option"
            aria-selected={index === active}
            onMouseMove={() => setActive(index)}
            // The field keeps the focus, and with it the caret.
            onMouseDown={(event) => {
              event.preventDefault();
              choose(option);
            }}
            sx={{
              minHeight: 44,
              px: 1.5,
              py: 1,
              cursor: 'pointer',
              bgcolor: index === active ? 'tint.attendant' : undefined,
              color: index === active ? 'tint.attendantInk' : undefined,
            }}
          >
            {render(option, index === active)}
          </Box>
        ))}
      </Box>
    </Box>
  );
}

const box = {
  position: 'absolute',
  bottom: 8,
  left: 0,
  right: 0,
  zIndex: 2,
  maxHeight: 'min(360px, 45dvh)',
  overflowY: 'auto',
  border: 1,
  borderColor: 'divider',
  borderRadius: 1,
  bgcolor: 'background.paper',
  boxShadow: '0 12px 32px rgb(0 0 0 / 0.12)',
} as const;
