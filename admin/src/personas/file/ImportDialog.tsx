import { Alert, Typography } from '@mui/material';
import type { Persona, PersonaSettings } from '@sosia/core/contract';
import { t } from '../../i18n/words.ts';
import { ChangesDialog } from '../changes/ChangesDialog.tsx';
import type { SettingChange } from '../changes/setting-change.ts';
import { FileChoice } from './FileChoice.tsx';
import { FileNotes } from './FileNotes.tsx';
import { FileProblems } from './FileProblems.tsx';
import { type ReadFile, useFileReading } from './useFileReading.ts';

interface Props {
  title: string;
  /** The persona whose draft is replaced; without one, a new persona is created. */
  persona?: Persona;
  changesOf: (settings: PersonaSettings) => SettingChange[];
  /** The name of the side that the file is compared with. */
  beforeName: string;
  heading: string;
  /** The text when the file changes nothing; it cannot be imported then. */
  same?: string;
  /** Says what importing the file does. */
  noteOf?: (settings: PersonaSettings) => string;
  confirm: string;
  isBusy?: boolean;
  error?: unknown;
  onConfirm: (file: ReadFile) => void;
  onClose: () => void;
}

/** Reads a persona's file and shows it before it is imported. */
export function ImportDialog(props: Props) {
  const { title, persona, beforeName, heading, same, confirm, isBusy, error, onConfirm } = props;
  const { file, problems, error: unread, isReading, read } = useFileReading(persona?.id);
  const changes = file ? props.changesOf(file.settings) : null;
  const isUseless = same !== undefined && changes?.length === 0;
  return (
    <ChangesDialog
      title={title}
      hint={t('personaFile.hint')}
      changes={changes}
      names={{ before: beforeName, after: t('personaFile.inFile') }}
      heading={heading}
      same={same ?? heading}
      error={error}
      confirm={{
        children: confirm,
        disabled: !file || isUseless,
        loading: isBusy,
        onClick: () => file && onConfirm(file),
      }}
      dismiss={{}}
      onClose={props.onClose}
    >
      <FileChoice
        isReading={isReading}
        isAgain={Boolean(file ?? problems ?? unread)}
        onFile={(chosen) => void read(chosen)}
      />
      {problems && <FileProblems problems={problems} />}
      {unread && <Alert severity="error">{unread}</Alert>}
      {file && <FileNotes {...file} />}
      {file && props.noteOf && (
        <Typography sx={{ mb: 2 }}>{props.noteOf(file.settings)}</Typography>
      )}
    </ChangesDialog>
  );
}
