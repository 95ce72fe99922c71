import DownloadIcon from '@mui/icons-material/DownloadOutlined';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import type { LogFilters } from '@sosia/core/contract';
import { useMutation } from '@tanstack/react-query';
import { useLocale } from 'ra-core';
import { useEffect, useRef, useState } from 'react';
import { useCan } from '../api/me.ts';
import { useErrorText } from '../api/useErrorText.ts';
import { useWords } from '../i18n/useWords.ts';
import { DialogButton } from '../ui/dialogs/DialogButton.tsx';
import { DialogShell } from '../ui/dialogs/DialogShell.tsx';
import { ProgressLine } from '../ui/files/ProgressLine.tsx';
import { useFormats } from '../ui/formats.ts';
import { SelectField } from '../ui/forms/SelectField.tsx';
import { Quiet } from '../ui/Quiet.tsx';
import { downloadLogs, type Progress } from './download-logs.ts';
import { useLogCount } from './useLogCount.ts';

const KINDS = {
  excel: { format: 'csv', separator: ';' },
  csv: { format: 'csv', separator: ',' },
  json: { format: 'json', separator: ';' },
} as const;
type Kind = keyof typeof KINDS;

/** For those who may export messages. */
export function ExportButton({ filters }: { filters: LogFilters }) {
  const t = useWords();
  const canExport = useCan('logs:export');
  if (!canExport) return null;
  return (
    <DialogButton
      variant="outlined"
      startIcon={<DownloadIcon />}
      dialog={(close) => <ExportDialog filters={filters} onClose={close} />}
    >
      {t('logs.export')}
    </DialogButton>
  );
}

/** Runs one export at a time, which can be stopped. */
function useExport(filters: LogFilters) {
  const language = useLocale() === 'en' ? 'en' : 'pt-BR';
  const running = useRef<AbortController>(null);
  const [progress, onProgress] = useState<Progress>();
  const { mutate, isSuccess, isPending, error } = useMutation({
    mutationFn: (kind: Kind) => {
      const controller = new AbortController();
      running.current = controller;
      const { signal } = controller;
      return downloadLogs({ filters, ...KINDS[kind], language }, { signal, onProgress });
    },
    onMutate: () => onProgress({ done: 0, total: 0 }),
  });
  const stop = () => running.current?.abort();
  useEffect(() => () => running.current?.abort(), []);
  const isStopped = error?.name === 'AbortError';
  return {
    progress: isPending ? progress : undefined,
    isDone: isSuccess,
    error: isStopped ? null : error,
    start: mutate,
    stop,
  };
}

interface Props {
  filters: LogFilters;
  onClose: () => void;
}

/** What will be exported, in which format, and the progress. */
function ExportDialog({ filters, onClose }: Props) {
  const t = useWords();
  const formats = useFormats();
  const errorText = useErrorText();
  const [kind, setKind] = useState<Kind>('excel');
  const total = useLogCount(filters)?.total;
  const { progress, isDone, error, start, stop } = useExport(filters);
  const count = { smart_count: total ?? 0, number: formats.number(total ?? 0) };
  return (
    <DialogShell title={t('logs.exportTitle')} onClose={onClose}>
      <Box sx={{ display: 'grid', gap: 2.5 }}>
        <Typography>
          {total === undefined ? t('logs.counting') : t('logs.exportLead', count)}
        </Typography>
        <SelectField
          label={t('logs.format')}
          value={kind}
          isDisabled={progress !== undefined}
          choices={(['excel', 'csv', 'json'] as const).map((value) => ({
            value,
            label: t(`logs.kind.${value}`),
          }))}
          onChange={setKind}
        />
        {progress && (
          <ProgressLine
            text={t('logs.progress', {
              done: formats.number(progress.done),
              total: formats.number(progress.total),
            })}
            share={progress.total > 0 ? progress.done / progress.total : undefined}
          />
        )}
        {isDone && (
          <Alert severity="success" role="status">
            {t('logs.exported')}
          </Alert>
        )}
        {error && <Alert severity="error">{`${t('logs.exportFailed')} ${errorText(error)}`}</Alert>}
        <Quiet>{t('logs.exportPrivacy')}</Quiet>
        <Box sx={{ display: 'flex', justifyContent: 'flex-end', gap: 1 }}>
          <Button color="inherit" onClick={progress ? stop : onClose}>
            {t(progress ? 'actions.cancel' : 'actions.close')}
          </Button>
          <Button
            variant="contained"
            disabled={!total}
            loading={progress !== undefined}
            onClick={() => start(kind)}
          >
            {t('logs.download')}
          </Button>
        </Box>
      </Box>
    </DialogShell>
  );
}
