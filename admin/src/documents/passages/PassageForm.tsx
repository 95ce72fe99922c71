import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import type { Passage } from '@sosia/core/contract';
import { type KeyboardEvent, useState } from 'react';
import { useWords } from '../../i18n/useWords.ts';
import { Field } from '../../ui/forms/Field.tsx';
import { useDocumentVerb } from '../useDocumentVerb.ts';

/** The contract's MAX_PASSAGE_LENGTH, without importing its schemas. */
const LONGEST = 4000;

/** Edits a passage's text in place. */
export function PassageForm({ passage, onClose }: { passage: Passage; onClose: () => void }) {
  const t = useWords();
  const [content, setContent] = useState(passage.content);
  const save = useDocumentVerb(`/passages/${passage.id}`, {
    method: 'PATCH',
    body: () => ({ content: content.trim() }),
    done: t('contents.passage.saved'),
    onSuccess: onClose,
  });
  const isSame = content.trim() === passage.content;
  const canSave = content.trim() !== '' && !isSame;
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && isSame) onClose();
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && canSave) save.mutate();
  };
  return (
    <Box sx={{ display: 'grid', gap: 2, mt: 1 }} onKeyDown={onKeyDown}>
      <Field
        autoFocus
        required
        multiline
        minRows={3}
        maxRows={16}
        label={t('contents.passage.text')}
        help={t('contents.passage.textHelp')}
        value={content}
        onChange={(event) => setContent(event.target.value)}
        slotProps={{ input: { maxLength: LONGEST } }}
      />
      <Box sx={{ display: 'flex', justifyContent: 'flex-end', gap: 1 }}>
        <Button color="inherit" onClick={onClose}>
          {t('actions.cancel')}
        </Button>
        <Button
          variant="contained"
          disabled={!canSave}
          loading={save.isPending}
          onClick={() => save.mutate()}
        >
          {t('contents.passage.save')}
        </Button>
      </Box>
    </Box>
  );
}
