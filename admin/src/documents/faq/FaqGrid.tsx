import AddIcon from '@mui/icons-material/Add';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { type KeyboardEvent, useCallback, useEffect, useRef, useState } from 'react';
import { useWords } from '../../i18n/useWords.ts';
import { FaqGridRow } from './FaqGridRow.tsx';
import { type FaqColumn, isEmpty } from './faq-rows.ts';
import type { FaqEditor } from './useFaqRows.ts';

/** Rows that are rendered at once: more would make typing slow. */
const DRAWN = 100;

const cellId = (key: number, column: FaqColumn) => `faq-${key}-${column}`;

/** Questions and answers side by side. Enter moves to the next cell, creating it if necessary. */
export function FaqGrid({ editor }: { editor: FaqEditor }) {
  const t = useWords();
  const { rows } = editor;
  const [drawn, setDrawn] = useState(DRAWN);
  const wanted = useRef<string | null>(null);
  const latest = useRef(editor);
  latest.current = editor;
  useEffect(() => {
    if (!wanted.current) return;
    const cell = document.getElementById(wanted.current);
    if (cell) wanted.current = null;
    cell?.focus();
  });
  const focus = useCallback((key: number, column: FaqColumn) => {
    wanted.current = cellId(key, column);
    document.getElementById(wanted.current)?.focus();
  }, []);
  const onKeyDown = useCallback(
    (event: KeyboardEvent, key: number, column: FaqColumn) => {
      const now = latest.current;
      const at = now.rows.findIndex((row) => row.key === key);
      const row = now.rows[at];
      if (!row || event.nativeEvent.isComposing) return;
      if (event.key === 'Enter' && !event.shiftKey && !event.ctrlKey && !event.metaKey) {
        event.preventDefault();
        if (column === 'question') return focus(key, 'answer');
        const next = now.rows[at + 1]?.key ?? now.add();
        setDrawn((count) => Math.max(count, at + 2));
        focus(next, 'question');
      }
      const previous = now.rows[at - 1];
      if (event.key === 'Backspace' && column === 'question' && previous && isEmpty(row)) {
        event.preventDefault();
        now.remove(key);
        focus(previous.key, 'answer');
      }
    },
    [focus],
  );
  const add = () => {
    setDrawn(rows.length + 1);
    focus(editor.add(), 'question');
  };
  const hidden = rows.length - drawn;
  return (
    <Box>
      <Box role="table" aria-label={t('contents.tabs.pairs')} sx={table}>
        <Box role="row" sx={head}>
          <Box role="columnheader" sx={{ color: 'text.secondary' }}>
            #
          </Box>
          <Box role="columnheader">{t('contents.faq.question')}</Box>
          <Box role="columnheader">{t('contents.faq.answer')}</Box>
          <Box role="cell" />
        </Box>
        {rows.slice(0, drawn).map((row, index) => (
          <FaqGridRow
            key={row.key}
            row={row}
            number={index + 1}
            cellId={cellId}
            onWrite={editor.write}
            onKeyDown={onKeyDown}
            onPaste={editor.paste}
            onRemove={editor.remove}
          />
        ))}
      </Box>
      <Box sx={{ display: 'flex', gap: 1, mt: 1.5 }}>
        {hidden > 0 ? (
          <Button color="inherit" onClick={() => setDrawn(drawn + DRAWN)}>
            {t('contents.faq.more', { count: Math.min(hidden, DRAWN) })}
          </Button>
        ) : (
          <Button color="inherit" startIcon={<AddIcon />} onClick={add}>
            {t('contents.faq.add')}
          </Button>
        )}
      </Box>
    </Box>
  );
}

const table = {
  display: 'grid',
  gap: { xs: 1.5, sm: 0 },
  border: { sm: 1 },
  borderColor: { sm: 'divider' },
  borderRadius: 1,
  overflow: 'hidden',
  bgcolor: { sm: 'background.paper' },
} as const;

const head = {
  display: { xs: 'none', sm: 'grid' },
  gridTemplateColumns: '44px minmax(0, 2fr) minmax(0, 3fr) 48px',
  '& > *': { px: 1.5, py: 1 },
  fontWeight: 600,
  fontSize: '0.9375rem',
  bgcolor: 'tint.quiet',
} as const;
