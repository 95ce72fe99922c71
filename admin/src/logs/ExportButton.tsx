import DownloadIcon from '@mui/icons-material/DownloadOutlined';
import Button from '@mui/material/Button';
import type { LogFilters } from '@sosia/core/contract';
import { useState } from 'react';
import { useCan } from '../api/me.ts';
import { useWords } from '../i18n/useWords.ts';
import { ExportDialog } from './ExportDialog.tsx';

/** For those who may take people's words out of the house. */
export function ExportButton({ filters }: { filters: LogFilters }) {
  const t = useWords();
  const canExport = useCan('logs:export');
  const [isOpen, setOpen] = useState(false);
  if (!canExport) return null;
  return (
    <>
      <Button variant="outlined" startIcon={<DownloadIcon />} onClick={() => setOpen(true)}>
        {t('logs.export')}
      </Button>
      {isOpen && <ExportDialog filters={filters} onClose={() => setOpen(false)} />}
    </>
  );
}
