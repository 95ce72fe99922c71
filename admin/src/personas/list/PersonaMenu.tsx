import ArchiveIcon from '@mui/icons-material/ArchiveOutlined';
import CopyIcon from '@mui/icons-material/ContentCopyOutlined';
import DeleteIcon from '@mui/icons-material/DeleteOutlined';
import DownloadIcon from '@mui/icons-material/FileDownloadOutlined';
import UploadIcon from '@mui/icons-material/FileUploadOutlined';
import type { Persona } from '@sosia/core/contract';
import { useNavigate } from 'react-router';
import { useCan, useVerb } from '../../api/index.ts';
import { t } from '../../i18n/words.ts';
import { RowMenu } from '../../ui/index.ts';
import type { DraftEditor } from '../draft/useDraft.ts';
import { ImportDraftDialog } from '../file/ImportDraftDialog.tsx';
import { useExportFile } from '../file/useExportFile.ts';
import { ArchiveDialog } from './ArchiveDialog.tsx';
import { DeletePersonaDialog } from './DeletePersonaDialog.tsx';

interface Props {
  persona: Persona;
  /** Given where the draft is open: there a file can replace it. */
  editor?: DraftEditor;
}

/** Actions on a whole persona: copy, export, archive, delete. */
export function PersonaMenu({ persona, editor }: Props) {
  const canWrite = useCan('personas:write');
  const canPublish = useCan('personas:publish');
  const exportFile = useExportFile();
  const { id: personaId, name } = persona;
  const duplicate = useDuplicate(persona);
  if (!canWrite && !canPublish) return null;
  return (
    <RowMenu
      label={t('personaMenu.open', { name })}
      actions={[
        canWrite && {
          label: t('personaMenu.duplicate'),
          icon: <CopyIcon />,
          run: duplicate.mutate,
        },
        {
          label: t('personaFile.export'),
          icon: <DownloadIcon />,
          run: () => exportFile.mutate({ personaId, name, flush: editor?.flush }),
        },
        canWrite &&
          editor && {
            label: t('personaFile.import'),
            icon: <UploadIcon />,
            dialog: (onClose) => (
              <ImportDraftDialog persona={persona} editor={editor} onClose={onClose} />
            ),
          },
        canPublish &&
          !persona.archivedAt && {
            label: t('personaMenu.archive'),
            icon: <ArchiveIcon />,
            dialog: (onClose) => <ArchiveDialog persona={persona} onClose={onClose} />,
          },
        canPublish && {
          label: t('actions.delete'),
          icon: <DeleteIcon />,
          dialog: (onClose) => <DeletePersonaDialog persona={persona} onClose={onClose} />,
        },
      ]}
    />
  );
}

/** Makes a copy of the draft and opens it. */
function useDuplicate({ id }: Persona) {
  const navigate = useNavigate();
  return useVerb<Persona>(`/personas/${id}/duplicate`, {
    stale: [['personas', 'getList']],
    done: ({ name }) => t('personaMenu.duplicated', { name }),
    onSuccess: (copy) => void navigate(`/personas/${copy.id}/identity`),
  });
}
