import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogContentText from '@mui/material/DialogContentText';
import DialogTitle from '@mui/material/DialogTitle';
import { type ReactNode, useMemo } from 'react';
import { useWords } from '../../i18n/useWords.ts';
import { FileChoice } from './FileChoice.tsx';
import { FileNotes } from './FileNotes.tsx';
import { FileProblems } from './FileProblems.tsx';
import { type ReadFile, useFileReading } from './useFileReading.ts';

interface Props {
  title: string;
  /** Whose draft it goes to; without one it makes a new persona. */
  personaId?: string;
  confirm: string;
  isBusy?: boolean;
  error?: string;
  /** What the file would do. */
  preview: (file: ReadFile) => ReactNode;
  canConfirm?: (file: ReadFile) => boolean;
  onConfirm: (file: ReadFile) => void;
  onClose: () => void;
}

/** A persona's file is read, shown, and only then taken. */
export function ImportDialog(props: Props) {
  const { title, personaId, confirm, isBusy, preview, canConfirm, onConfirm, onClose } = props;
  const t = useWords();
  const { file, problems, error = props.error, isReading, read } = useFileReading(personaId);
  const isWanted = useMemo(() => Boolean(file && (canConfirm?.(file) ?? true)), [file, canConfirm]);
  return (
    <Dialog open fullWidth maxWidth="md" onClose={onClose} aria-labelledby="import-title">
      <DialogTitle id="import-title">{title}</DialogTitle>
      <DialogContent>
        <DialogContentText sx={{ mb: 2 }}>{t('personaFile.hint')}</DialogContentText>
        <FileChoice
          isReading={isReading}
          isAgain={Boolean(file ?? problems ?? error)}
          onFile={(chosen) => void read(chosen)}
        />
        {problems && <FileProblems problems={problems} />}
        {error && <Alert severity="error">{error}</Alert>}
        {file && <FileNotes {...file} />}
        {file && preview(file)}
      </DialogContent>
      <DialogActions>
        <Button color="inherit" onClick={onClose}>
          {t('actions.cancel')}
        </Button>
        <Button
          variant="contained"
          disabled={!isWanted}
          loading={isBusy}
          onClick={() => file && onConfirm(file)}
        >
          {confirm}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
