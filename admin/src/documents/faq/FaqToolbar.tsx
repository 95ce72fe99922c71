import UploadIcon from '@mui/icons-material/UploadFileOutlined';
import { Box } from '@mui/material';
import { useNotices } from '../../api/index.ts';
import { t } from '../../i18n/words.ts';
import { FileButton, Quiet } from '../../ui/index.ts';
import { decodeTable, pairsInTable, parseTable } from './parse-table.ts';
import type { FaqEditor } from './useFaqRows.ts';

/** How to write in the grid, and a button that imports a file. */
export function FaqToolbar({ editor }: { editor: FaqEditor }) {
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
  const notices = useNotices();
  const read = async (file: File) => {
    const pairs = pairsInTable(parseTable(decodeTable(await file.arrayBuffer())));
    if (!pairs || pairs.length === 0) {
      notices.failed(null, t('contents.faq.importEmpty'));
      return;
    }
    editor.edits.append(pairs);
    notices.done(t('contents.faq.imported', { smart_count: pairs.length }));
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
        read(file).catch((error) => notices.failed(error, t('contents.faq.importUnreadable')))
      }
    >
      {t('contents.faq.import')}
    </FileButton>
  );
}
