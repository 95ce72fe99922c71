import type { Document as KnowledgeDocument } from '@sosia/core/contract';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import { useWords } from '../../i18n/useWords.ts';
import { RemoveDialog } from '../../ui/dialogs/RemoveDialog.tsx';
import { usersQuery } from '../document-requests.ts';

interface Props {
  document: KnowledgeDocument;
  onClose: () => void;
}

/** Before a document is deleted, says which personas would lose it. */
export function DeleteDocumentDialog({ document, onClose }: Props) {
  const t = useWords();
  const navigate = useNavigate();
  const users = useQuery(usersQuery(document.id));
  return (
    <RemoveDialog
      resource="documents"
      record={document}
      title={t('documents.deleteTitle', { title: document.title })}
      hint={
        users.data ? hintOf(users.data.data.map(({ name }) => name)) : t('documents.deleteHint')
      }
      confirm={t('actions.delete')}
      done={t('documents.deleted')}
      onDone={() => void navigate('/documents')}
      onClose={onClose}
    />
  );

  function hintOf(names: string[]): string {
    if (names.length === 0) return t('contents.users.deleteNone');
    const last = names.at(-1) ?? '';
    const and = t('contents.users.and');
    const all = names.length > 1 ? `${names.slice(0, -1).join(', ')}${and}${last}` : last;
    return t('contents.users.deleteHint', { smart_count: names.length, names: all });
  }
}
