import { useWords } from '../../i18n/useWords.ts';
import { TextInput } from '../../ui/forms/inputs.tsx';
import { AddForm } from './AddForm.tsx';

const bodyOf = ({ title, text }: { title: string; text: string }) => ({
  title,
  text: text.trim(),
});

export function AddTextForm({ onClose }: { onClose: () => void }) {
  const t = useWords();
  return (
    <AddForm submit={t('addDocument.submitText')} body={bodyOf} onClose={onClose}>
      <TextInput
        autoFocus
        required
        source="title"
        label={t('fields.title')}
        help={t('addDocument.docTitleHelp')}
        slotProps={{ input: { maxLength: 200 } }}
      />
      <TextInput
        required
        multiline
        minRows={8}
        maxRows={16}
        source="text"
        label={t('fields.text')}
        help={t('addDocument.textHelp')}
      />
    </AddForm>
  );
}
