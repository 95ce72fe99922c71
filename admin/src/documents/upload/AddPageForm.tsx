import { useWords } from '../../i18n/useWords.ts';
import { TextInput } from '../../ui/forms/inputs.tsx';
import { AddForm } from './AddForm.tsx';

/** People type addresses without `https://`. */
const addressOf = (text: string) =>
  /^[a-z][a-z0-9+.-]*:/i.test(text.trim()) ? text.trim() : `https://${text.trim()}`;

const bodyOf = ({ url, title }: { url: string; title: string }) => ({
  url: addressOf(url),
  title: title.trim() || undefined,
});

export function AddPageForm({ onClose }: { onClose: () => void }) {
  const t = useWords();
  return (
    <AddForm
      submit={t('addDocument.submitPage')}
      pending={t('addDocument.fetching')}
      body={bodyOf}
      onClose={onClose}
    >
      <TextInput
        autoFocus
        required
        source="url"
        label={t('addDocument.address')}
        help={t('addDocument.addressHelp')}
        placeholder="https://"
        slotProps={{ input: { maxLength: 2000, inputMode: 'url', autoComplete: 'off' } }}
      />
      <TextInput
        source="title"
        label={t('addDocument.pageTitle')}
        help={t('addDocument.pageTitleHelp')}
        slotProps={{ input: { maxLength: 200 } }}
      />
    </AddForm>
  );
}
