import { Box, Drawer, Typography } from '@mui/material';
import type { Persona } from '@sosia/core/contract';
import { t } from '../../i18n/words.ts';
import { CloseButton, EmptyState, Loaded, LoadMore } from '../../ui/index.ts';
import type { DraftEditor } from '../draft/useDraft.ts';
import { useVersions } from './useVersions.ts';
import { VersionCard } from './VersionCard.tsx';

interface Props {
  persona: Persona;
  editor: DraftEditor;
  isOpen: boolean;
  onClose: () => void;
}

/** All versions, each with a way back to it. */
export function VersionsDrawer({ persona, editor, isOpen, onClose }: Props) {
  return (
    <Drawer
      anchor="right"
      open={isOpen}
      onClose={onClose}
      slotProps={{
        paper: { 'aria-label': t('versions.title'), sx: { width: 480, maxWidth: '100vw' } },
      }}
    >
      <Box sx={{ display: 'flex', alignItems: 'center', minHeight: 64, pl: 2.5, pr: 1 }}>
        <Typography variant="h2" sx={{ flex: 1 }}>
          {t('versions.title')}
        </Typography>
        <CloseButton onClick={onClose} />
      </Box>
      <Box sx={{ flex: 1, overflowY: 'auto', px: 2.5, pb: 3 }}>
        {isOpen && <Versions persona={persona} editor={editor} onClose={onClose} />}
      </Box>
    </Drawer>
  );
}

function Versions({ persona, editor, onClose }: Omit<Props, 'isOpen'>) {
  const list = useVersions(persona.id);
  return (
    <>
      <Loaded query={list}>
        {(versions) =>
          versions.length > 0 ? (
            versions.map((version) => (
              <VersionCard
                key={version.id}
                persona={persona}
                editor={editor}
                version={version}
                onRestored={onClose}
              />
            ))
          ) : (
            <EmptyState title={t('versions.empty')} hint={t('versions.emptyHint')} />
          )
        }
      </Loaded>
      <LoadMore query={list} />
    </>
  );
}
