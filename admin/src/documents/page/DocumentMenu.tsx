import MoreIcon from '@mui/icons-material/MoreVert';
import IconButton from '@mui/material/IconButton';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import type { Document as KnowledgeDocument } from '@sosia/core/contract';
import { useState } from 'react';
import { request } from '../../api/http.ts';
import { useWords } from '../../i18n/useWords.ts';
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx';
import { Field } from '../../ui/Field.tsx';
import { useDocumentAction } from '../useDocumentAction.ts';
import { DeleteDocumentDialog } from './DeleteDocumentDialog.tsx';

/** What is seldom done to a document: another title, or out with it. */
export function DocumentMenu({ document }: { document: KnowledgeDocument }) {
  const t = useWords();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const [open, setOpen] = useState<'rename' | 'delete' | null>(null);
  const choose = (next: typeof open) => {
    setAnchor(null);
    setOpen(next);
  };
  return (
    <>
      <IconButton
        aria-label={t('actions.moreActions')}
        aria-haspopup="menu"
        onClick={(event) => setAnchor(event.currentTarget)}
      >
        <MoreIcon />
      </IconButton>
      <Menu anchorEl={anchor} open={Boolean(anchor)} onClose={() => setAnchor(null)}>
        <MenuItem onClick={() => choose('rename')}>{t('contents.rename')}</MenuItem>
        <MenuItem onClick={() => choose('delete')}>{t('documents.delete')}</MenuItem>
      </Menu>
      {open === 'rename' && <Rename document={document} onClose={() => setOpen(null)} />}
      {open === 'delete' && (
        <DeleteDocumentDialog document={document} onClose={() => setOpen(null)} />
      )}
    </>
  );
}

interface RenameProps {
  document: KnowledgeDocument;
  onClose: () => void;
}

function Rename({ document, onClose }: RenameProps) {
  const t = useWords();
  const [title, setTitle] = useState(document.title);
  const rename = useDocumentAction(
    () => request(`/documents/${document.id}`, { method: 'PATCH', body: { title } }),
    { done: t('contents.renamed'), onDone: onClose },
  );
  return (
    <ConfirmDialog
      isOpen
      isBusy={rename.isPending}
      title={t('contents.renameTitle')}
      confirm={t('actions.save')}
      onConfirm={() => title.trim() && rename.mutate()}
      onClose={onClose}
    >
      <Field
        autoFocus
        required
        label={t('contents.name')}
        help={t('contents.nameHelp')}
        value={title}
        onChange={(event) => setTitle(event.target.value)}
        onKeyDown={(event) => event.key === 'Enter' && title.trim() && rename.mutate()}
        slotProps={{ input: { maxLength: 200 } }}
      />
    </ConfirmDialog>
  );
}
