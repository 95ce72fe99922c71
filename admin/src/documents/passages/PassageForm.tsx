import { Box } from '@mui/material';
import type { Passage } from '@sosia/core/contract';
import type { KeyboardEvent } from 'react';
import { useVerb } from '../../api/index.ts';
import { t } from '../../i18n/words.ts';
import { RecordForm, TextInput } from '../../ui/index.ts';

/** The contract's MAX_PASSAGE_LENGTH, without importing its schemas. */
const LONGEST = 4000;

/** Edits a passage's text in place. */
export function PassageForm({ passage, onClose }: { passage: Passage; onClose: () => void }) {
  const save = useVerb<Passage, Pick<Passage, 'content'>>(`/passages/${passage.id}`, {
    method: 'PATCH',
    done: t('contents.passage.saved'),
    showsError: true,
    onSuccess: onClose,
  });
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    const { value, form } = event.currentTarget;
    if (event.key === 'Escape' && value.trim() === passage.content) onClose();
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) form?.requestSubmit();
  };
  return (
    <Box sx={{ mt: 1 }}>
      <RecordForm
        record={{ content: passage.content }}
        save={async (values) =>
          values.content.trim() === passage.content ? onClose() : save.mutateAsync(values)
        }
        submit={t('contents.passage.save')}
        onCancel={onClose}
      >
        <TextInput
          autoFocus
          required
          multiline
          minRows={3}
          maxRows={16}
          source="content"
          label={t('contents.passage.text')}
          help={t('contents.passage.textHelp')}
          slotProps={{ input: { maxLength: LONGEST, onKeyDown } }}
        />
      </RecordForm>
    </Box>
  );
}
