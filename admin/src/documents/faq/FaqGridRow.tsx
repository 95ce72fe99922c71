import RemoveIcon from '@mui/icons-material/Close';
import { Box, IconButton, styled, TextareaAutosize } from '@mui/material';
import { type ClipboardEvent, memo } from 'react';
import { t } from '../../i18n/words.ts';
import { cellId, type FaqColumn, type FaqRow, isEmpty, LONGEST, problemOf } from './faq-rows.ts';
import { pairsInTable, parseTable } from './parse-table.ts';
import type { FaqEdits } from './useFaqRows.ts';

interface Props {
  row: FaqRow;
  number: number;
  edits: FaqEdits;
}

/** A row of the grid, or a card on a phone. Re-rendered only when it changes itself. */
export const FaqGridRow = memo(function FaqGridRow(props: Props) {
  const { row, number, edits } = props;
  return (
    <Box role="row" sx={rowBox}>
      <Box role="cell" sx={numberCell}>
        {number}
      </Box>
      <Cell {...props} column="question" />
      <Cell {...props} column="answer" />
      <Box role="cell" sx={removeCell}>
        <IconButton
          aria-label={t('contents.faq.remove', { number })}
          // Tab moves from cell to cell; Backspace removes an empty row.
          tabIndex={isEmpty(row) ? -1 : 0}
          onClick={() => edits.remove(row.key)}
        >
          <RemoveIcon fontSize="small" />
        </IconButton>
      </Box>
    </Box>
  );
});

function Cell({ row, number, column, edits }: Props & { column: FaqColumn }) {
  const problem = problemOf(row, column);
  const id = cellId(row.key, column);
  const paste = (event: ClipboardEvent) => {
    const text = event.clipboardData.getData('text/plain');
    // A table has two columns; a text that merely contains tabs or commas stays a text.
    const pairs = text.includes('\t') && pairsInTable(parseTable(text));
    if (!pairs) return;
    event.preventDefault();
    edits.paste(row.key, pairs);
  };
  return (
    <Box role="cell" sx={cellBox}>
      <Box component="span" aria-hidden sx={phoneLabel}>
        {t(`contents.faq.${column}`)}
      </Box>
      <Area
        id={id}
        minRows={1}
        maxRows={12}
        value={row[column]}
        placeholder={isEmpty(row) ? t(`contents.faq.${column}Placeholder`) : undefined}
        aria-label={`${t(`contents.faq.${column}`)}, ${t('contents.faq.row', { number })}`}
        aria-invalid={problem !== null}
        aria-describedby={problem ? `${id}-problem` : undefined}
        onChange={(event) => edits.write(row.key, column, event.target.value)}
        onPaste={paste}
      />
      {problem && (
        <Box
          data-problem
          id={`${id}-problem`}
          sx={{ px: 1.5, pb: 1, color: 'error.main', fontSize: '0.875rem' }}
        >
          {t(`contents.faq.${problem}`, { max: LONGEST[column] })}
        </Box>
      )}
    </Box>
  );
}

const Area = styled(TextareaAutosize)(({ theme }) => ({
  display: 'block',
  width: '100%',
  resize: 'none',
  border: 0,
  outline: 0,
  background: 'none',
  color: 'inherit',
  font: 'inherit',
  lineHeight: 1.5,
  boxSizing: 'border-box',
  padding: theme.spacing(1.25, 1.5),
  '&::placeholder': { color: theme.palette.text.secondary, opacity: 1 },
  '&:focus': { boxShadow: `inset 0 0 0 2px ${theme.palette.primary.main}` },
  '&[aria-invalid="true"]:not(:focus)': {
    boxShadow: `inset 0 0 0 1px ${theme.palette.error.main}`,
  },
}));

const rowBox = {
  position: 'relative',
  display: 'grid',
  gridTemplateColumns: { xs: 'minmax(0, 1fr)', sm: '44px minmax(0, 2fr) minmax(0, 3fr) 48px' },
  border: { xs: 1, sm: 0 },
  borderTop: { sm: 1 },
  borderColor: { xs: 'divider', sm: 'divider' },
  borderRadius: { xs: 1, sm: 0 },
  bgcolor: 'background.paper',
  overflow: 'hidden',
  // While the row is still being written, it need not say that it is incomplete.
  '&:focus-within [data-problem]': { display: 'none' },
  '&:focus-within textarea[aria-invalid="true"]:not(:focus)': { boxShadow: 'none' },
} as const;

const numberCell = {
  px: 1.5,
  pt: { xs: 1.25, sm: 1.5 },
  color: 'text.secondary',
  fontSize: '0.875rem',
  fontVariantNumeric: 'tabular-nums',
} as const;

const cellBox = {
  minWidth: 0,
  borderLeft: { sm: 1 },
  borderColor: { sm: 'divider' },
} as const;

const phoneLabel = {
  display: { xs: 'block', sm: 'none' },
  px: 1.5,
  pt: 1,
  fontSize: '0.8125rem',
  fontWeight: 600,
  color: 'text.secondary',
} as const;

const removeCell = {
  position: { xs: 'absolute', sm: 'static' },
  top: 0,
  right: 0,
  display: 'grid',
  justifyItems: 'center',
  alignContent: 'start',
} as const;
