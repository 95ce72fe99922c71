import type { Persona } from '@sosia/core/contract';
import { useGetOne } from 'ra-core';
import { useParams } from 'react-router';
import { useCan } from '../../api/index.ts';
import { PageLoading } from '../../layout/PageLoading.tsx';
import { FailedState } from '../../ui/index.ts';
import { SettingsContext } from '../draft/settings-context.ts';
import { useDraft } from '../draft/useDraft.ts';
import { VersionStudio } from '../versions/VersionStudio.tsx';
import { PersonaStudio } from './PersonaStudio.tsx';

export default function PersonaEdit() {
  const { id = '' } = useParams();
  const { data, error, refetch } = useGetOne<Persona>('personas', { id });
  if (error && !data) return <FailedState error={error} onRetry={() => void refetch()} />;
  if (!data) return <PageLoading />;
  return <EditorOf key={data.id} persona={data} />;
}

function EditorOf({ persona }: { persona: Persona }) {
  const editor = useDraft(persona);
  const canWrite = useCan('personas:write');
  const isVersion = useParams()['*']?.split('/')[0] === 'versions';
  if (isVersion) return <VersionStudio persona={persona} editor={editor} />;
  return (
    <SettingsContext value={{ editor, isReadOnly: !canWrite }}>
      <PersonaStudio persona={persona} editor={editor} />
    </SettingsContext>
  );
}
