import { Alert, Box, Button } from '@mui/material';
import type { PersonaSettings } from '@sosia/core/contract';
import type { ReactNode } from 'react';
import { useMe, useNotices } from '../../api/index.ts';
import { t } from '../../i18n/words.ts';
import { DialogButton } from '../../ui/index.ts';
import { ChangesDialog } from '../changes/ChangesDialog.tsx';
import { isSame, settingChanges } from '../changes/setting-changes.ts';
import { settingName } from '../changes/setting-label.ts';
import type { DraftEditor } from './useDraft.ts';
import { useSetAside } from './useSetAside.ts';

interface Props {
  personaId: string;
  editor: DraftEditor;
}

/** How the draft changed without its editor's doing, and the draft that was set aside. */
export function DraftNotices({ personaId, editor }: Props) {
  const { settings } = useSetAside(personaId);
  const hasAside = settings !== null && !isSame(settings, editor.draft);
  if (!hasAside && !editor.news) return null;
  return (
    <Box sx={{ borderBottom: 1, borderColor: 'divider' }}>
      {editor.news && <News editor={editor} news={editor.news} />}
      {hasAside && <Aside personaId={personaId} editor={editor} settings={settings} />}
    </Box>
  );
}

interface NewsProps {
  editor: DraftEditor;
  news: NonNullable<DraftEditor['news']>;
}

/** Who changed the draft on the screen, in which parts, and its previous values. */
function News({ editor, news }: NewsProps) {
  const me = useMe();
  const changes = settingChanges(news.before, news.after);
  const parts = [...new Set(changes.map(({ path }) => settingName(path.split('.')[0] ?? '')))];
  if (parts.length === 0) return null;
  const name = news.by?.userId === me?.user.id ? null : news.by?.name;
  const words = { parts: parts.join(', ') };
  return (
    <Notice
      text={
        name ? t('versions.updatedBy', { ...words, name }) : t('versions.updatedElsewhere', words)
      }
      dialog={(onClose) => (
        <ChangesDialog
          title={t('versions.updatedTitle')}
          changes={changes}
          names={{ before: t('versions.before'), after: t('versions.now') }}
          confirm={{ children: t('actions.close'), onClick: onClose }}
          onClose={onClose}
        />
      )}
    >
      <Button color="inherit" size="small" onClick={editor.forgetNews}>
        {t('actions.close')}
      </Button>
    </Notice>
  );
}

function Aside({ personaId, editor, settings }: Props & { settings: PersonaSettings }) {
  const notices = useNotices();
  const { keep, forget } = useSetAside(personaId);
  const bringBack = () => {
    // The two drafts swap places: going back and forth loses neither.
    keep(editor.draft);
    editor.replace(settings);
    notices.done(t('versions.asideReturned'));
  };
  return (
    <Notice
      text={t('versions.aside')}
      dialog={(onClose) => (
        <ChangesDialog
          title={t('versions.asideTitle')}
          changes={settingChanges(editor.draft, settings)}
          names={{ before: t('versions.draft'), after: t('versions.asideName') }}
          confirm={{
            children: t('versions.asideBack'),
            onClick: () => {
              bringBack();
              onClose();
            },
          }}
          dismiss={{ children: t('actions.close') }}
          onClose={onClose}
        />
      )}
    >
      <Button color="inherit" size="small" onClick={forget}>
        {t('actions.discard')}
      </Button>
    </Notice>
  );
}

interface NoticeProps {
  text: string;
  /** The dialog with the details. */
  dialog: (onClose: () => void) => ReactNode;
  /** The buttons that dismiss it. */
  children: ReactNode;
}

function Notice({ text, dialog, children }: NoticeProps) {
  return (
    <Alert
      severity="info"
      action={
        <>
          {children}
          <DialogButton color="inherit" size="small" dialog={dialog}>
            {t('versions.asideCompare')}
          </DialogButton>
        </>
      }
      sx={{
        alignItems: 'center',
        borderRadius: 0,
        flexWrap: { xs: 'wrap', sm: 'nowrap' },
        '& .MuiAlert-message': { flex: '1 1 200px' },
      }}
    >
      {text}
    </Alert>
  );
}
