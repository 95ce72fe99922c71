import type { Document as KnowledgeDocument } from '@sosia/core/contract';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import { t } from '../../i18n/words.ts';
import { formats, RemoveDialog } from '../../ui/index.ts';
import { usersQuery } from '../document-requests.ts';

interface Props {
  document: KnowledgeDocument;
  onClose: () => void;
}

/** Before a document is deleted, says which personas would lose it. */
export function DeleteDocumentDialog({ document, onClose }: Props) {
  const navigate = useNavigate();
  const { data: users } = useQuery(usersQuery(document.id));
  const names = formats.list(users?.data.map(({ name }) => name) ?? []);
  const hint = names
    ? t('contents.users.deleteHint', { smart_count: users?.total ?? 0, names })
    : t(users ? 'contents.users.deleteNone' : 'documents.deleteHint');
  return (
    <RemoveDialog
      resource="documents"
      record={document}
      title={t('documents.deleteTitle', { title: document.title })}
      hint={hint}
      confirm={t('actions.delete')}
      done={t('documents.deleted')}
      onDone={() => void navigate('/documents')}
      onClose={onClose}
    />
  );
}
