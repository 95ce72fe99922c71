import BackIcon from '@mui/icons-material/ArrowBack';
import HistoryIcon from '@mui/icons-material/History';
import ChatIcon from '@mui/icons-material/SmsOutlined';
import { Box, IconButton, Typography } from '@mui/material';
import type { Persona } from '@sosia/core/contract';
import { useState } from 'react';
import { Link } from 'react-router';
import { useCan } from '../../api/index.ts';
import { t } from '../../i18n/words.ts';
import { DialogButton, IconAction, Portrait } from '../../ui/index.ts';
import { SaveStateText } from '../draft/SaveStateText.tsx';
import type { DraftEditor } from '../draft/useDraft.ts';
import { PersonaMenu } from '../list/PersonaMenu.tsx';
import { PersonaStatePill } from '../list/PersonaStatePill.tsx';
import { UnarchiveButton } from '../list/UnarchiveButton.tsx';
import { PublishDialog } from '../publish/PublishDialog.tsx';
import { VersionsDrawer } from '../versions/VersionsDrawer.tsx';
import type { Section } from './sections.tsx';

interface Props {
  persona: Persona;
  editor: DraftEditor;
  /** The open section on a phone, where the back arrow leads to the list of sections. */
  section?: Section;
  onChat?: () => void;
}

export function PersonaHeader({ persona, editor, section, onChat }: Props) {
  const { name, picture } = editor.draft.identity;
  return (
    <Box component="header" sx={header}>
      <IconButton
        component={Link}
        to={section ? `/personas/${persona.id}` : '/personas'}
        aria-label={t('actions.back')}
      >
        <BackIcon />
      </IconButton>
      <Box sx={{ display: { xs: 'none', sm: 'block' } }}>
        <Portrait name={name || persona.name} picture={picture} kind="persona" size={40} />
      </Box>
      <Box sx={{ flex: 1, minWidth: 0 }}>
        <Typography
          noWrap
          title={name}
          variant="h1"
          sx={{ fontSize: { xs: '1.125rem', sm: '1.25rem' } }}
        >
          {section ? t(`settings.${section.key}.title`) : name || persona.name}
        </Typography>
        <Box
          sx={{ display: 'flex', alignItems: 'center', gap: 1.25, minWidth: 0, overflow: 'hidden' }}
        >
          <Box sx={{ display: { xs: 'none', md: 'block' } }}>
            <PersonaStatePill persona={persona} />
          </Box>
          <SaveStateText editor={editor} />
        </Box>
      </Box>
      {onChat && (
        <IconAction label={t('personas.openChat')} onClick={onChat}>
          <ChatIcon />
        </IconAction>
      )}
      <HeaderActions persona={persona} editor={editor} hasVersions={!section} />
    </Box>
  );
}

const header = {
  display: 'flex',
  alignItems: 'center',
  gap: { xs: 0.5, sm: 1.25 },
  minHeight: 72,
  pl: { xs: 0.5, sm: 2 },
  pr: { xs: 1.5, sm: 2 },
  py: 1,
  borderBottom: 1,
  borderColor: 'divider',
} as const;

interface ActionsProps extends Pick<Props, 'persona' | 'editor'> {
  /**
   * False in a section on a phone: its title needs the room, and the versions are one step back.
   */
  hasVersions: boolean;
}

function HeaderActions({ persona, editor, hasVersions }: ActionsProps) {
  const canPublish = useCan('personas:publish');
  const [isVersionsOpen, setVersionsOpen] = useState(false);
  return (
    <>
      {hasVersions && (
        <IconAction label={t('versions.title')} onClick={() => setVersionsOpen(true)}>
          <HistoryIcon />
        </IconAction>
      )}
      {canPublish && persona.archivedAt && <UnarchiveButton persona={persona} />}
      {canPublish && !persona.archivedAt && (
        <DialogButton
          variant="contained"
          disabled={persona.state === 'published' && editor.state === 'saved'}
          dialog={(onClose) => (
            <PublishDialog persona={persona} editor={editor} onClose={onClose} />
          )}
          sx={{ ml: 0.5 }}
        >
          {t('personas.publish')}
        </DialogButton>
      )}
      <PersonaMenu persona={persona} editor={editor} />
      <VersionsDrawer
        persona={persona}
        editor={editor}
        isOpen={isVersionsOpen}
        onClose={() => setVersionsOpen(false)}
      />
    </>
  );
}
