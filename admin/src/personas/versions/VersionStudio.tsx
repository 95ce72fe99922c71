import { Box, Button } from '@mui/material';
import type { Persona, PersonaVersion } from '@sosia/core/contract';
import { Link, useParams } from 'react-router';
import { t } from '../../i18n/words.ts';
import { PageLoading } from '../../layout/PageLoading.tsx';
import { useDocumentTitle } from '../../layout/useDocumentTitle.ts';
import { EmptyState, FailedState } from '../../ui/index.ts';
import { SettingsContext } from '../draft/settings-context.ts';
import type { DraftEditor } from '../draft/useDraft.ts';
import { SectionEditor } from '../editor/SectionEditor.tsx';
import { SectionNav } from '../editor/SectionNav.tsx';
import { useShownSection } from '../editor/useShownSection.ts';
import { useVersion } from './useVersions.ts';
import { VersionBar } from './VersionBar.tsx';

interface Props {
  persona: Persona;
  editor: DraftEditor;
}

/** A published version in the editor's own layout, read-only. */
export function VersionStudio({ persona, editor }: Props) {
  const versionId = useParams()['*']?.split('/')[1] ?? '';
  const { data: version, error, refetch } = useVersion(persona.id, versionId);
  if (version) return <VersionRooms persona={persona} editor={editor} version={version} />;
  // The API refuses a malformed id like a version that does not exist.
  const { status = 0 } = (error ?? {}) as { status?: number };
  const isRefused = status >= 400 && status < 500;
  const isUnknown = version === null || versionId === '' || isRefused;
  if (isUnknown) {
    return (
      <EmptyState title={t('versions.notFound')} hint={t('versions.notFoundHint')}>
        <Button component={Link} to={`/personas/${persona.id}`} variant="outlined">
          {t('versions.backToDraft')}
        </Button>
      </EmptyState>
    );
  }
  if (error) return <FailedState error={error} onRetry={() => void refetch()} />;
  return <PageLoading />;
}

function VersionRooms({ persona, editor, version }: Props & { version: PersonaVersion }) {
  const { isPhone, named, shown } = useShownSection(2);
  const { name } = version.settings.identity;
  useDocumentTitle(`${name} · ${t('versions.version', { number: version.number })}`);
  const base = `/personas/${persona.id}/versions/${version.id}`;
  return (
    <SettingsContext value={{ editor: readerOf(version), isReadOnly: true }}>
      <Box sx={{ height: '100%', display: 'flex', flexDirection: 'column', minHeight: 0 }}>
        <VersionBar
          persona={persona}
          editor={editor}
          version={version}
          backTo={isPhone && named ? base : `/personas/${persona.id}`}
        />
        <Box sx={{ flex: 1, minHeight: 0, display: 'flex' }}>
          {(!isPhone || !shown) && <SectionNav base={base} current={shown?.key} />}
          {shown && <SectionEditor key={`${version.id}/${shown.key}`} section={shown} />}
        </Box>
      </Box>
    </SettingsContext>
  );
}

/** A stand-in for the draft's editor that changes nothing. */
const readerOf = ({ settings }: PersonaVersion) => ({
  draft: settings,
  errors: new Map(),
  replace: () => {},
});
