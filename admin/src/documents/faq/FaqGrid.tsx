import AddIcon from '@mui/icons-material/Add';
import { Box, Button } from '@mui/material';
import { type KeyboardEvent, useState } from 'react';
import { flushSync } from 'react-dom';
import { t } from '../../i18n/words.ts';
import { FaqGridRow } from './FaqGridRow.tsx';
import { FaqToolbar } from './FaqToolbar.tsx';
import { cellId, type FaqColumn, isEmpty } from './faq-rows.ts';
import type { FaqEditor } from './useFaqRows.ts';

/** Rows that are rendered at once: more would make typing slow. */
const DRAWN = 100;

/** Questions and answers side by side. Enter moves to the next cell, creating it if necessary. */
export function FaqGrid({ editor }: { editor: FaqEditor }) {
  const { rows, edits } = editor;
  const [drawn, setDrawn] = useState(DRAWN);
  const focus = (key: number, column: FaqColumn) =>
    document.getElementById(cellId(key, column))?.focus();
  /** Goes to a row that may not be drawn yet, or be new. */
  const goTo = (index: number) => {
    const key = flushSync(() => {
      setDrawn(Math.max(drawn, index + 1));
      return rows[index]?.key ?? edits.add();
    });
    focus(key, 'question');
  };
  const onKeyDown = (event: KeyboardEvent) => {
    // Every other key is typing, for which no row has to be found.
    if (event.key !== 'Enter' && event.key !== 'Backspace') return;
    const cell = event.target as Element;
    const at = rows.findIndex(({ key }) =>
      [cellId(key, 'question'), cellId(key, 'answer')].includes(cell.id),
    );
    const row = rows[at];
    if (!row || event.nativeEvent.isComposing) return;
    const isQuestion = cell.id === cellId(row.key, 'question');
    if (event.key === 'Enter' && !event.shiftKey && !event.ctrlKey && !event.metaKey) {
      event.preventDefault();
      if (isQuestion) focus(row.key, 'answer');
      else goTo(at + 1);
    }
    const previous = rows[at - 1];
    if (event.key === 'Backspace' && isQuestion && previous && isEmpty(row)) {
      event.preventDefault();
      edits.remove(row.key);
      focus(previous.key, 'answer');
    }
  };
  const hidden = rows.length - drawn;
  return (
    <>
      <FaqToolbar editor={editor} />
      <Box role="table" aria-label={t('contents.tabs.pairs')} onKeyDown={onKeyDown} sx={table}>
        <Box role="row" sx={head}>
          <Box role="columnheader" sx={{ color: 'text.secondary' }}>
            #
          </Box>
          <Box role="columnheader">{t('contents.faq.question')}</Box>
          <Box role="columnheader">{t('contents.faq.answer')}</Box>
          <Box role="cell" />
        </Box>
        {rows.slice(0, drawn).map((row, index) => (
          <FaqGridRow key={row.key} row={row} number={index + 1} edits={edits} />
        ))}
      </Box>
      <Box sx={{ display: 'flex', gap: 1, mt: 1.5 }}>
        {hidden > 0 ? (
          <Button color="inherit" onClick={() => setDrawn(drawn + DRAWN)}>
            {t('contents.faq.more', { count: Math.min(hidden, DRAWN) })}
          </Button>
        ) : (
          <Button color="inherit" startIcon={<AddIcon />} onClick={() => goTo(rows.length)}>
            {t('contents.faq.add')}
          </Button>
        )}
      </Box>
    </>
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
