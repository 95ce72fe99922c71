import DownloadIcon from '@mui/icons-material/DownloadOutlined';
import { Alert, Typography } from '@mui/material';
import type { LogFilters } from '@sosia/core/contract';
import { useMutation } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { errorText, useCan } from '../api/index.ts';
import { locale, t } from '../i18n/words.ts';
import {
  DialogButton,
  DialogShell,
  formats,
  ProgressLine,
  Quiet,
  RecordForm,
  SelectInput,
} from '../ui/index.ts';
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

interface Props {
  filters: LogFilters;
  onClose: () => void;
}

/** What will be exported, in which format, and the progress. */
function ExportDialog({ filters, onClose }: Props) {
  const language = locale();
  const total = useLogCount(filters)?.total;
  const running = useRef<AbortController>(null);
  const [progress, onProgress] = useState<Progress>();
  const { mutateAsync, isPending, isSuccess } = useMutation({
    mutationFn: ({ kind }: { kind: Kind }) => {
      onProgress(undefined);
      running.current = new AbortController();
      const { signal } = running.current;
      return downloadLogs({ filters, ...KINDS[kind], language }, { signal, onProgress });
    },
  });
  const stop = () => running.current?.abort();
  useEffect(() => () => running.current?.abort(), []);
  const explain = (error: unknown) => {
    const isStopped = error instanceof Error && error.name === 'AbortError';
    return { text: isStopped ? undefined : `${t('logs.exportFailed')} ${errorText(error)}` };
  };
  const count = { smart_count: total ?? 0, number: formats.number(total ?? 0) };
  return (
    <DialogShell title={t('logs.exportTitle')} onClose={onClose}>
      <RecordForm<{ kind: Kind }>
        record={{ kind: 'excel' }}
        save={mutateAsync}
        explain={explain}
        submit={t('logs.download')}
        button={{ disabled: !total }}
        cancel={t(isPending ? 'actions.cancel' : 'actions.close')}
        onCancel={isPending ? stop : onClose}
      >
        <Typography>
          {total === undefined ? t('logs.counting') : t('logs.exportLead', count)}
        </Typography>
        <SelectInput
          source="kind"
          label={t('logs.format')}
          isDisabled={isPending}
          choices={(['excel', 'csv', 'json'] as const).map((value) => ({
            value,
            label: t(`logs.kind.${value}`),
          }))}
        />
        {isPending && progress && (
          <ProgressLine
            text={t('logs.progress', {
              done: formats.number(progress.done),
              total: formats.number(progress.total),
            })}
            share={progress.total > 0 ? progress.done / progress.total : undefined}
          />
        )}
        {isSuccess && (
          <Alert severity="success" role="status">
            {t('logs.exported')}
          </Alert>
        )}
        <Quiet>{t('logs.exportPrivacy')}</Quiet>
      </RecordForm>
    </DialogShell>
  );
}
