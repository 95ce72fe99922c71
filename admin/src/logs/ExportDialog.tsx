import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import LinearProgress from '@mui/material/LinearProgress';
import Typography from '@mui/material/Typography';
import type { LogFilters } from '@sosia/core/contract';
import { useEffect, useState } from 'react';
import { useErrorText } from '../api/useErrorText.ts';
import { useWords } from '../i18n/useWords.ts';
import { FormDialog } from '../ui/FormDialog.tsx';
import { useFormats } from '../ui/formats.ts';
import { SelectField } from '../ui/SelectField.tsx';
import type { Progress } from './download-logs.ts';
import { useLogCount } from './log-requests.ts';
import { useExport } from './useExport.ts';

type Kind = 'csv;' | 'csv,' | 'json';
const KINDS: readonly Kind[] = ['csv;', 'csv,', 'json'];
const WORDS = { 'csv;': 'excel', 'csv,': 'csv', json: 'json' } as const;

interface Props {
  filters: LogFilters;
  onClose: () => void;
}

/** What will be taken, in which form, and how far it is. */
export function ExportDialog({ filters, onClose }: Props) {
  const t = useWords();
  const formats = useFormats();
  const errorText = useErrorText();
  const [kind, setKind] = useState<Kind>('csv;');
  const total = useLogCount(filters)?.total;
  const { state, start, stop } = useExport(filters);
  const isRunning = state.kind === 'running';
  useEffect(() => stop, [stop]);
  const count = { smart_count: total ?? 0, number: formats.number(total ?? 0) };
  const begin = () => void start(kind === 'json' ? 'json' : 'csv', kind === 'csv,' ? ',' : ';');
  return (
    <FormDialog title={t('logs.exportTitle')} onClose={onClose}>
      <Box sx={{ display: 'grid', gap: 2.5 }}>
        <Typography>
          {total === undefined ? t('logs.counting') : t('logs.exportLead', count)}
        </Typography>
        <SelectField
          label={t('logs.format')}
          value={kind}
          isDisabled={isRunning}
          choices={KINDS.map((value) => ({ value, label: t(`logs.kind.${WORDS[value]}`) }))}
          onChange={setKind}
        />
        {isRunning && <ExportProgress progress={state.progress} />}
        {state.kind === 'done' && (
          <Alert severity="success" role="status">
            {t('logs.exported')}
          </Alert>
        )}
        {state.kind === 'failed' && (
          <Alert severity="error">{`${t('logs.exportFailed')} ${errorText(state.error)}`}</Alert>
        )}
        <Typography variant="body2" sx={{ color: 'text.secondary' }}>
          {t('logs.exportPrivacy')}
        </Typography>
        <Box sx={{ display: 'flex', justifyContent: 'flex-end', gap: 1 }}>
          <Button color="inherit" onClick={isRunning ? stop : onClose}>
            {t(isRunning ? 'actions.cancel' : 'actions.close')}
          </Button>
          <Button variant="contained" disabled={!total} loading={isRunning} onClick={begin}>
            {t('logs.download')}
          </Button>
        </Box>
      </Box>
    </FormDialog>
  );
}

function ExportProgress({ progress: { done, total } }: { progress: Progress }) {
  const t = useWords();
  const formats = useFormats();
  const text = t('logs.progress', { done: formats.number(done), total: formats.number(total) });
  return (
    <Box>
      <LinearProgress
        variant={total > 0 ? 'determinate' : 'indeterminate'}
        value={total > 0 ? (100 * done) / total : undefined}
        aria-label={text}
      />
      <Typography variant="body2" sx={{ mt: 0.75 }}>
        {text}
      </Typography>
    </Box>
  );
}
