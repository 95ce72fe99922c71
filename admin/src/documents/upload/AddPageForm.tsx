import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useWords } from '../../i18n/useWords.ts';
import { Field } from '../../ui/Field.tsx';
import { Form } from '../../ui/Form.tsx';
import { useAddDocument } from './useAddDocument.tsx';

export function AddPageForm({ onClose }: { onClose: () => void }) {
  const t = useWords();
  const { submit, isPending, reason, isWrong } = useAddDocument(onClose);
  return (
    <Form onSubmit={submit}>
      <Field
        autoFocus
        required
        name="url"
        label={t('addDocument.address')}
        help={t('addDocument.addressHelp')}
        error={isWrong('url') ? t('addDocument.addressWrong') : undefined}
        placeholder="https://"
        slotProps={{ input: { maxLength: 2000, inputMode: 'url', autoComplete: 'off' } }}
      />
      <Field
        name="title"
        label={t('addDocument.pageTitle')}
        help={t('addDocument.pageTitleHelp')}
        slotProps={{ input: { maxLength: 200 } }}
      />
      {reason}
      <Box sx={{ display: 'flex', alignItems: 'center', justifyContent: 'flex-end', gap: 1 }}>
        <Typography role="status" variant="body2" sx={{ flex: 1, color: 'text.secondary' }}>
          {isPending && t('addDocument.fetching')}
        </Typography>
        <Button color="inherit" onClick={onClose}>
          {t('actions.cancel')}
        </Button>
        <Button type="submit" variant="contained" loading={isPending}>
          {t('addDocument.submitPage')}
        </Button>
      </Box>
    </Form>
  );
}
