import UploadIcon from '@mui/icons-material/UploadFileOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useRef } from 'react';
import { useNotify } from 'react-admin';
import { useWords } from '../../i18n/useWords.ts';
import { decodeTable, pairsInTable, parseTable } from './parse-table.ts';
import type { FaqEditor } from './useFaqRows.ts';

/** How to write in the grid, and a file to fill it from. */
export function FaqToolbar({ editor }: { editor: FaqEditor }) {
  const t = useWords();
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1.5, mb: 2 }}>
      <Typography variant="body2" sx={{ flex: '1 1 300px', color: 'text.secondary' }}>
        <Box component="span" sx={{ display: { xs: 'none', sm: 'inline' } }}>
          {t('contents.faq.importHint')}
        </Box>
        <Box component="span" sx={{ display: { xs: 'inline', sm: 'none' } }}>
          {t('contents.faq.phoneHint')}
        </Box>
      </Typography>
      <ImportButton editor={editor} />
    </Box>
  );
}

function ImportButton({ editor }: { editor: FaqEditor }) {
  const t = useWords();
  const notify = useNotify();
  const input = useRef<HTMLInputElement>(null);
  const read = async (file: File) => {
    const pairs = pairsInTable(parseTable(decodeTable(await file.arrayBuffer())));
    if (!pairs || pairs.length === 0) {
      notify(t('contents.faq.importEmpty'), { type: 'error' });
      return;
    }
    editor.append(pairs);
    notify(t('contents.faq.imported', { smart_count: pairs.length }), { type: 'success' });
  };
  return (
    <>
      <Button
        variant="outlined"
        color="inherit"
        startIcon={<UploadIcon />}
        onClick={() => input.current?.click()}
      >
        {t('contents.faq.import')}
      </Button>
      <input
        ref={input}
        hidden
        type="file"
        accept=".csv,.tsv,.txt,text/csv"
        aria-label={t('contents.faq.import')}
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          if (file) {
            read(file).catch(() => notify(t('contents.faq.importUnreadable'), { type: 'error' }));
          }
          event.target.value = '';
        }}
      />
    </>
  );
}
