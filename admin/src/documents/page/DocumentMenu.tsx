import type { Document as KnowledgeDocument } from '@sosia/core/contract';
import { useSaveRecord } from '../../api/index.ts';
import { t } from '../../i18n/words.ts';
import { RecordFormDialog, RowMenu, TextInput } from '../../ui/index.ts';
import { DeleteDocumentDialog } from './DeleteDocumentDialog.tsx';

/** Actions that are rarely needed: rename a document or delete it. */
export function DocumentMenu({ document }: { document: KnowledgeDocument }) {
  return (
    <RowMenu
      label={t('actions.moreActions')}
      actions={[
        {
          label: t('contents.rename'),
          dialog: (close) => <Rename document={document} onClose={close} />,
        },
        {
          label: t('documents.delete'),
          dialog: (close) => <DeleteDocumentDialog document={document} onClose={close} />,
        },
      ]}
    />
  );
}

function Rename({ document, onClose }: { document: KnowledgeDocument; onClose: () => void }) {
  return (
    <RecordFormDialog
      title={t('contents.renameTitle')}
      record={{ title: document.title }}
      save={useSaveRecord('documents', document)}
      done={t('contents.renamed')}
      onClose={onClose}
    >
      <TextInput
        autoFocus
        required
        source="title"
        label={t('fields.title')}
        help={t('contents.nameHelp')}
        slotProps={{ input: { maxLength: 200 } }}
      />
    </RecordFormDialog>
  );
}
