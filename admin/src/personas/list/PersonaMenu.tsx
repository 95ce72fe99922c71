import ArchiveIcon from '@mui/icons-material/ArchiveOutlined';
import CopyIcon from '@mui/icons-material/ContentCopyOutlined';
import DeleteIcon from '@mui/icons-material/DeleteOutlined';
import DownloadIcon from '@mui/icons-material/FileDownloadOutlined';
import UploadIcon from '@mui/icons-material/FileUploadOutlined';
import MoreIcon from '@mui/icons-material/MoreVert';
import IconButton from '@mui/material/IconButton';
import ListItemIcon from '@mui/material/ListItemIcon';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import Tooltip from '@mui/material/Tooltip';
import type { Persona } from '@sosia/core/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNotify } from 'ra-core';
import { type ReactNode, useState } from 'react';
import { useNavigate } from 'react-router';
import { useCan } from '../../api/me.ts';
import { useErrorText } from '../../api/useErrorText.ts';
import { useWords } from '../../i18n/useWords.ts';
import type { DraftEditor } from '../draft/useDraft.ts';
import { ImportDraftDialog } from '../file/ImportDraftDialog.tsx';
import { useExportFile } from '../file/useExportFile.ts';
import { duplicatePersona } from '../persona-requests.ts';
import { ArchiveDialog } from './ArchiveDialog.tsx';
import { DeletePersonaDialog } from './DeletePersonaDialog.tsx';

interface Props {
  persona: Persona;
  /** Given where the draft is open: a file can take its place there. */
  editor?: DraftEditor;
}

/** What is done to a persona as a whole: copied, kept as a file, put away, deleted. */
export function PersonaMenu({ persona, editor }: Props) {
  const t = useWords();
  const canWrite = useCan('personas:write');
  const canPublish = useCan('personas:publish');
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const [open, setOpen] = useState<'archive' | 'delete' | 'import' | null>(null);
  const exportFile = useExportFile();
  const { id: personaId, name } = persona;
  const duplicate = useDuplicate(persona);
  if (!canWrite && !canPublish) return null;
  const choose = (act: () => void) => () => {
    setAnchor(null);
    act();
  };
  return (
    <>
      <Tooltip title={t('personaMenu.open', { name: persona.name })}>
        <IconButton
          aria-label={t('personaMenu.open', { name: persona.name })}
          aria-haspopup="menu"
          onClick={(event) => setAnchor(event.currentTarget)}
        >
          <MoreIcon />
        </IconButton>
      </Tooltip>
      <Menu anchorEl={anchor} open={Boolean(anchor)} onClose={() => setAnchor(null)}>
        {canWrite && (
          <Item icon={<CopyIcon />} onClick={choose(() => duplicate.mutate())}>
            {t('personaMenu.duplicate')}
          </Item>
        )}
        <Item
          icon={<DownloadIcon />}
          onClick={choose(() => exportFile.mutate({ personaId, name, flush: editor?.flush }))}
        >
          {t('personaFile.export')}
        </Item>
        {canWrite && editor && (
          <Item icon={<UploadIcon />} onClick={choose(() => setOpen('import'))}>
            {t('personaFile.import')}
          </Item>
        )}
        {canPublish && !persona.archivedAt && (
          <Item icon={<ArchiveIcon />} onClick={choose(() => setOpen('archive'))}>
            {t('personaMenu.archive')}
          </Item>
        )}
        {canPublish && (
          <Item icon={<DeleteIcon />} onClick={choose(() => setOpen('delete'))}>
            {t('personaMenu.delete')}
          </Item>
        )}
      </Menu>
      {open === 'import' && editor && (
        <ImportDraftDialog persona={persona} editor={editor} onClose={() => setOpen(null)} />
      )}
      {open === 'archive' && <ArchiveDialog persona={persona} onClose={() => setOpen(null)} />}
      {open === 'delete' && (
        <DeletePersonaDialog
          persona={persona}
          onArchive={() => setOpen('archive')}
          onClose={() => setOpen(null)}
        />
      )}
    </>
  );
}

interface ItemProps {
  icon: ReactNode;
  onClick: () => void;
  children: ReactNode;
}

function Item({ icon, onClick, children, ...fromMenu }: ItemProps) {
  return (
    <MenuItem {...fromMenu} onClick={onClick} sx={{ minHeight: 44 }}>
      <ListItemIcon>{icon}</ListItemIcon>
      {children}
    </MenuItem>
  );
}

/** Makes a copy of the draft and opens it. */
function useDuplicate(persona: Persona) {
  const t = useWords();
  const client = useQueryClient();
  const navigate = useNavigate();
  const notify = useNotify();
  const errorText = useErrorText();
  return useMutation({
    mutationFn: () => duplicatePersona(persona.id),
    onSuccess: (copy) => {
      notify(t('personaMenu.duplicated', { name: copy.name }), { type: 'success' });
      void client.invalidateQueries({ queryKey: ['personas', 'getList'] });
      void navigate(`/personas/${copy.id}/identity`);
    },
    onError: (error) => notify(errorText(error), { type: 'error' }),
  });
}
