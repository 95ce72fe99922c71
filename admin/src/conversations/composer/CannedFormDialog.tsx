import { Box, Chip } from '@mui/material';
import {
  type CannedReply,
  CannedVariable,
  type CreateCannedReply,
  Shortcut,
  unknownCannedVariables,
} from '@sosia/core/contract';
import { useFormContext } from 'react-hook-form';
import { useSaveRecord } from '../../api/index.ts';
import { t } from '../../i18n/words.ts';
import {
  DialogButton,
  fits,
  Quiet,
  RecordFormDialog,
  RemoveDialog,
  TextInput,
} from '../../ui/index.ts';

interface Props {
  /** The reply to edit; without one, a new reply is created. */
  reply?: CannedReply;
  onClose: () => void;
}

export function CannedFormDialog({ reply, onClose }: Props) {
  const checkText = (text: string) => {
    const names = unknownCannedVariables(text).join(', ');
    return names ? t('canned.unknown', { names }) : undefined;
  };
  return (
    <RecordFormDialog<CreateCannedReply>
      mode="onChange"
      title={t(reply ? 'canned.edit' : 'canned.add')}
      record={reply}
      save={useSaveRecord('canned-replies', reply)}
      done={t('canned.saved')}
      aside={reply && <Remove reply={reply} onDone={onClose} />}
      onClose={onClose}
    >
      <TextInput
        autoFocus
        required
        source="shortcut"
        label={t('canned.shortcut')}
        help={t('canned.shortcutHelp')}
        validate={fits(Shortcut, t('canned.shortcutWrong'))}
        parse={(text: string) => text.toLowerCase()}
        startAdornment="/"
        maxLength={40}
      />
      <TextInput
        required
        multiline
        minRows={4}
        maxRows={12}
        source="text"
        label={t('fields.text')}
        validate={checkText}
        maxLength={4000}
      />
      <Variables />
    </RecordFormDialog>
  );
}

/** The variables that are filled in when the text is sent; a click appends one. */
function Variables() {
  const { getValues, setValue } = useFormContext<CreateCannedReply>();
  const write = (name: CannedVariable) =>
    setValue('text', `${getValues('text')}{{${name}}}`, { shouldDirty: true });
  return (
    <div>
      <Quiet sx={{ mb: 0.75 }}>{t('canned.variables')}</Quiet>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 0.75 }}>
        {CannedVariable.options.map((name) => (
          <Chip
            key={name}
            variant="outlined"
            label={`{{${name}}}`}
            onClick={() => write(name)}
            sx={{ height: 36 }}
          />
        ))}
      </Box>
    </div>
  );
}

function Remove({ reply, onDone }: { reply: CannedReply; onDone: () => void }) {
  return (
    <DialogButton
      color="error"
      sx={{ mr: 'auto' }}
      dialog={(onClose) => (
        <RemoveDialog
          resource="canned-replies"
          record={reply}
          title={t('canned.removeTitle', { shortcut: reply.shortcut })}
          hint={t('canned.removeHint')}
          confirm={t('actions.delete')}
          done={t('canned.removed')}
          onDone={onDone}
          onClose={onClose}
        />
      )}
    >
      {t('actions.delete')}
    </DialogButton>
  );
}
