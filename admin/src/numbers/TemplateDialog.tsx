import { CreateTemplate, type MessageTemplate, type ProviderAccount } from '@sosia/core/contract';
import { useSaveRecord } from '../api/index.ts';
import { t } from '../i18n/words.ts';
import { fits, RecordFormDialog, SelectInput, TextInput } from '../ui/index.ts';

interface Props {
  accounts: ProviderAccount[];
  onClose: () => void;
}

/** Adds a template as it was approved; its variables are read from the text. */
export function TemplateDialog({ accounts, onClose }: Props) {
  return (
    <RecordFormDialog<CreateTemplate>
      title={t('templates.add')}
      record={{ providerAccountId: accounts[0]?.id, language: 'pt_BR' }}
      save={useSaveRecord<MessageTemplate>('templates')}
      done={t('templates.saved')}
      onClose={onClose}
    >
      {accounts.length > 1 && (
        <SelectInput
          source="providerAccountId"
          label={t('fields.account')}
          choices={accounts.map(({ id, name }) => ({ value: id, label: name }))}
        />
      )}
      <TextInput
        required
        autoFocus
        source="name"
        label={t('fields.name')}
        slotProps={{ input: { maxLength: 80 } }}
      />
      <TextInput
        required
        source="contentSid"
        autoComplete="off"
        label={t('templates.contentSid')}
        help={t('templates.contentSidHelp')}
        validate={fits(CreateTemplate.shape.contentSid, t('templates.contentSidInvalid'))}
      />
      <TextInput required source="language" label={t('fields.language')} />
      <TextInput
        required
        multiline
        minRows={3}
        source="body"
        label={t('templates.body')}
        help={t('templates.bodyHelp')}
        slotProps={{ input: { maxLength: 1024 } }}
      />
    </RecordFormDialog>
  );
}
