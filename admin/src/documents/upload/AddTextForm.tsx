import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useWords } from '../../i18n/useWords.ts';
import { Field } from '../../ui/Field.tsx';
import { Form } from '../../ui/Form.tsx';
import { useAddDocument } from './useAddDocument.tsx';

export function AddTextForm({ onClose }: { onClose: () => void }) {
  const t = useWords();
  const { submit, isPending, reason } = useAddDocument(onClose);
  return (
    <Form onSubmit={submit}>
      <Field
        autoFocus
        required
        name="title"
        label={t('addDocument.docTitle')}
        help={t('addDocument.docTitleHelp')}
        slotProps={{ input: { maxLength: 200 } }}
      />
      <Field
        required
        multiline
        minRows={8}
        maxRows={16}
        name="text"
        label={t('addDocument.text')}
        help={t('addDocument.textHelp')}
      />
      {reason}
      <Box sx={{ display: 'flex', justifyContent: 'flex-end', gap: 1 }}>
        <Button color="inherit" onClick={onClose}>
          {t('actions.cancel')}
        </Button>
        <Button type="submit" variant="contained" loading={isPending}>
          {t('addDocument.submitText')}
        </Button>
      </Box>
    </Form>
  );
}
