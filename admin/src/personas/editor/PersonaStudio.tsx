import { Box, Drawer, useMediaQuery } from '@mui/material';
import type { Persona } from '@sosia/core/contract';
import { useState } from 'react';
import { ContradictionNotice } from '../../contradictions/ContradictionNotice.tsx';
import { t } from '../../i18n/words.ts';
import { useDocumentTitle } from '../../layout/useDocumentTitle.ts';
import { ComparePanel } from '../compare/ComparePanel.tsx';
import { DraftConflictDialog } from '../draft/DraftConflictDialog.tsx';
import { DraftNotices } from '../draft/DraftNotices.tsx';
import { LeaveGuard } from '../draft/LeaveGuard.tsx';
import { OtherEditor } from '../draft/OtherEditor.tsx';
import type { DraftEditor } from '../draft/useDraft.ts';
import { TryChat } from '../try/TryChat.tsx';
import { useTrial } from '../try/useTrial.ts';
import { PersonaHeader } from './PersonaHeader.tsx';
import { SectionEditor } from './SectionEditor.tsx';
import { SectionNav } from './SectionNav.tsx';
import { useShownSection } from './useShownSection.ts';

interface Props {
  persona: Persona;
  editor: DraftEditor;
}

/** Sections on the left, the editor in the middle, the draft's chat on the right. */
export function PersonaStudio({ persona, editor }: Props) {
  const { isPhone, named, shown } = useShownSection(0);
  const hasChatColumn = useMediaQuery('(min-width: 1280px)');
  const [isChatOpen, setChatOpen] = useState(false);
  const [isComparing, setComparing] = useState(false);
  const trial = useTrial(persona, editor);
  const closeChat = () => {
    setChatOpen(false);
    trial.closeTrace();
  };
  useDocumentTitle(persona.name);
  const chatPanel = (
    <TryChat
      trial={trial}
      name={editor.draft.identity.name}
      hasRoomBeside={hasChatColumn}
      onCompare={() => setComparing(true)}
      onClose={hasChatColumn ? undefined : closeChat}
    />
  );
  return (
    <Box sx={{ height: '100%', display: 'flex', flexDirection: 'column', minHeight: 0 }}>
      <PersonaHeader
        persona={persona}
        editor={editor}
        section={isPhone ? named : undefined}
        onChat={hasChatColumn ? undefined : () => setChatOpen(true)}
      />
      <OtherEditor persona={persona} editor={editor} />
      <DraftNotices personaId={persona.id} editor={editor} />
      <ContradictionNotice personaId={persona.id} />
      <Box sx={{ flex: 1, minHeight: 0, display: 'flex' }}>
        {(!isPhone || !shown) && (
          <SectionNav
            base={`/personas/${persona.id}`}
            changes={persona.changes}
            current={shown?.key}
          />
        )}
        {shown && <SectionEditor key={shown.key} section={shown} />}
        {hasChatColumn && <Box sx={chatColumn}>{chatPanel}</Box>}
      </Box>
      {!hasChatColumn && (
        <Drawer
          anchor={isPhone ? 'bottom' : 'right'}
          // A trace that was open beside the editor stays open when the window becomes narrow.
          open={isChatOpen || trial.trace !== undefined}
          onClose={closeChat}
          slotProps={{
            paper: {
              'aria-label': t('tryChat.title'),
              sx: isPhone ? { height: '100dvh' } : { width: 440, maxWidth: '100vw' },
            },
          }}
        >
          {chatPanel}
        </Drawer>
      )}
      {isComparing && (
        <ComparePanel persona={persona} editor={editor} onClose={() => setComparing(false)} />
      )}
      <DraftConflictDialog personaId={persona.id} editor={editor} />
      <LeaveGuard personaId={persona.id} editor={editor} />
    </Box>
  );
}

const chatColumn = {
  width: { xs: 360, xl: 420 },
  flex: 'none',
  minHeight: 0,
  borderLeft: 1,
  borderColor: 'divider',
} as const;
