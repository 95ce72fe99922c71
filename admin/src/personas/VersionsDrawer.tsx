import CloseIcon from '@mui/icons-material/Close';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Drawer from '@mui/material/Drawer';
import IconButton from '@mui/material/IconButton';
import Typography from '@mui/material/Typography';
import type { Persona, PersonaVersion } from '@sosia/core/contract';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useNotify } from 'react-admin';
import { useWords } from '../i18n/useWords.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { FailedState } from '../ui/FailedState.tsx';
import { Pill } from '../ui/Pill.tsx';
import { RowsSkeleton } from '../ui/RowsSkeleton.tsx';
import { TimeAgo } from '../ui/TimeAgo.tsx';
import { versionsQuery } from './persona-requests.ts';
import { SettingChangeRow, SettingValueRow } from './SettingChangeRow.tsx';
import { allSettings, settingChanges, settingText } from './setting-changes.ts';
import { useSettings } from './settings-context.ts';
import type { DraftEditor } from './useDraft.ts';

interface Props {
  persona: Persona;
  editor: DraftEditor;
  isOpen: boolean;
  onClose: () => void;
}

export function VersionsDrawer({ persona, editor, isOpen, onClose }: Props) {
  const t = useWords();
  return (
    <Drawer
      anchor="right"
      open={isOpen}
      onClose={onClose}
      slotProps={{
        paper: { 'aria-label': t('personas.versions'), sx: { width: 480, maxWidth: '100vw' } },
      }}
    >
      <Box sx={{ display: 'flex', alignItems: 'center', minHeight: 64, pl: 2.5, pr: 1 }}>
        <Typography variant="h2" sx={{ flex: 1 }}>
          {t('personas.versions')}
        </Typography>
        <IconButton aria-label={t('actions.close')} onClick={onClose}>
          <CloseIcon />
        </IconButton>
      </Box>
      <Box sx={{ flex: 1, overflowY: 'auto', px: 2.5, pb: 3 }}>
        {isOpen && <Versions persona={persona} editor={editor} onClose={onClose} />}
      </Box>
    </Drawer>
  );
}

function Versions({ persona, editor, onClose }: Omit<Props, 'isOpen'>) {
  const t = useWords();
  const notify = useNotify();
  const { data, error, refetch } = useQuery(versionsQuery(persona.id));
  if (error && !data) return <FailedState error={error} onRetry={() => void refetch()} />;
  if (!data) return <RowsSkeleton count={3} />;
  if (data.length === 0) {
    return <EmptyState title={t('personas.noVersions')} hint={t('personas.noVersionsHint')} />;
  }
  const restore = ({ settings, number }: PersonaVersion) => {
    editor.replace(settings);
    notify(t('personas.restored', { number }), { type: 'success' });
    onClose();
  };
  return data.map((version) => (
    <VersionCard
      key={version.id}
      version={version}
      isInUse={version.id === persona.publishedVersion?.id}
      onRestore={() => restore(version)}
    />
  ));
}

interface CardProps {
  version: PersonaVersion;
  isInUse: boolean;
  onRestore: () => void;
}

function VersionCard({ version, isInUse, onRestore }: CardProps) {
  const t = useWords();
  const [isOpen, setOpen] = useState(false);
  const { number, createdBy, createdAt, note } = version;
  return (
    <Box component="article" sx={{ py: 2, borderTop: 1, borderColor: 'divider' }}>
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 1 }}>
        <Typography variant="h3">{t('personas.version', { number })}</Typography>
        {isInUse && <Pill tone="good">{t('personas.inUse')}</Pill>}
      </Box>
      <Typography variant="body2" sx={{ color: 'text.secondary' }}>
        <TimeAgo at={createdAt} />
        {createdBy && ` ${t('personas.versionBy', { name: createdBy })}`}
      </Typography>
      <Typography sx={{ mt: 0.75, color: note ? 'text.primary' : 'text.secondary' }}>
        {note || t('personas.noNote')}
      </Typography>
      <Button
        size="small"
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
        sx={{ mt: 0.5, ml: -1.5 }}
      >
        {isOpen ? t('actions.close') : t('personas.viewVersion', { number })}
      </Button>
      {isOpen && <VersionContent version={version} onRestore={onRestore} />}
    </Box>
  );
}

function VersionContent({ version, onRestore }: Omit<CardProps, 'isInUse'>) {
  const t = useWords();
  const { isReadOnly, draft } = useSettings();
  const { settings, number } = version;
  const changes = settingChanges(draft, settings);
  const changed = new Set(changes.map(({ path }) => path));
  const same = allSettings(settings).filter(
    ({ path, after }) => !changed.has(path) && settingText(after) !== '',
  );
  const names = { before: t('personas.inDraft'), after: t('personas.version', { number }) };
  return (
    <>
      {!isReadOnly && changes.length > 0 && (
        <Box sx={{ p: 1.5, my: 1, borderRadius: 1, bgcolor: 'tint.quiet' }}>
          <Typography variant="body2" sx={{ mb: 1 }}>
            {t('personas.restoreHint')}
          </Typography>
          <Button variant="outlined" onClick={onRestore}>
            {t('personas.restore')}
          </Button>
        </Box>
      )}
      <SettingList title={t('personas.unlikeDraft')} isEmpty={changes.length === 0}>
        {changes.map((change) => (
          <SettingChangeRow key={change.path} change={change} names={names} />
        ))}
      </SettingList>
      <SettingList title={t('personas.likeDraft')} isEmpty={same.length === 0}>
        {same.map(({ path, after }) => (
          <SettingValueRow key={path} path={path} value={after} />
        ))}
      </SettingList>
    </>
  );
}

interface ListProps {
  title: string;
  isEmpty: boolean;
  children: ReactNode;
}

function SettingList({ title, isEmpty, children }: ListProps) {
  if (isEmpty) return null;
  return (
    <Box component="section" sx={{ mt: 2 }}>
      <Typography variant="h4">{title}</Typography>
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {children}
      </Box>
    </Box>
  );
}
