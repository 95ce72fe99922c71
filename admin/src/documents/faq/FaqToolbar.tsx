import UploadIcon from '@mui/icons-material/UploadFileOutlined';
import Box from '@mui/material/Box';
import { useNotify } from 'ra-core';
import { useWords } from '../../i18n/useWords.ts';
import { FileButton } from '../../ui/files/FileButton.tsx';
import { Quiet } from '../../ui/Quiet.tsx';
import { decodeTable, pairsInTable, parseTable } from './parse-table.ts';
import type { FaqEditor } from './useFaqRows.ts';

/** How to write in the grid, and a button that imports a file. */
export function FaqToolbar({ editor }: { editor: FaqEditor }) {
  const t = useWords();
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1.5, mb: 2 }}>
      <Quiet sx={{ flex: '1 1 300px' }}>
        <Box component="span" sx={{ display: { xs: 'none', sm: 'inline' } }}>
          {t('contents.faq.importHint')}
        </Box>
        <Box component="span" sx={{ display: { xs: 'inline', sm: 'none' } }}>
          {t('contents.faq.phoneHint')}
        </Box>
      </Quiet>
      <ImportButton editor={editor} />
    </Box>
  );
}

function ImportButton({ editor }: { editor: FaqEditor }) {
  const t = useWords();
  const notify = useNotify();
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
    <FileButton
      variant="outlined"
      color="inherit"
      startIcon={<UploadIcon />}
      accept=".csv,.tsv,.txt,text/csv"
      inputLabel={t('contents.faq.import')}
      onFiles={([file]) =>
        file &&
        read(file).catch(() => notify(t('contents.faq.importUnreadable'), { type: 'error' }))
      }
    >
      {t('contents.faq.import')}
    </FileButton>
  );
}
