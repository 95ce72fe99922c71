import { Box, DialogContentText } from '@mui/material';
import type { Persona, PersonaSettings, PublishPersona } from '@sosia/core/contract';
import { useMemo, useState } from 'react';
import { useVerb } from '../../api/index.ts';
import { PublishContradictions } from '../../contradictions/PublishContradictions.tsx';
import { markStep } from '../../home/first-visit.ts';
import { t } from '../../i18n/words.ts';
import { Field } from '../../ui/index.ts';
import { ChangesDialog } from '../changes/ChangesDialog.tsx';
import { settingChanges } from '../changes/setting-changes.ts';
import type { DraftEditor } from '../draft/useDraft.ts';
import { UnknownVariables } from '../prompt-editor/UnknownVariables.tsx';
import { useVersion, useVersions } from '../versions/useVersions.ts';
import { NumbersReached } from './NumbersReached.tsx';
import { PublishProblems } from './PublishProblems.tsx';

interface Props {
  persona: Persona;
  editor: DraftEditor;
  onClose: () => void;
}

/** Shows what will change for all contacts, before publishing. */
export function PublishDialog({ persona, editor, onClose }: Props) {
  const [note, setNote] = useState('');
  const publish = usePublish(persona, onClose);
  const submit = async () => {
    // Errors of the draft, and a failure to save it, are shown beside the draft.
    if (!(await editor.flush())) return onClose();
    publish.mutate({ note, draftRevision: editor.revision() });
  };
  const { number, changes } = useChanges(persona, editor.draft);
  return (
    <ChangesDialog
      title={t('personas.publishTitle', { name: persona.name })}
      changes={changes}
      names={{ before: t('versions.before'), after: t('versions.now') }}
      heading={t('publishing.changes', { number })}
      same={t('personas.nothingToPublish')}
      confirm={{
        children: t('personas.publish'),
        loading: publish.isPending || editor.state === 'saving',
        disabled: editor.errors.size > 0,
        onClick: () => void submit(),
      }}
      dismiss={{}}
      footer={<PublishContradictions personaId={persona.id} save={editor.flush} />}
      onClose={onClose}
    >
      <Reach persona={persona} />
      <PublishProblems
        personaId={persona.id}
        editor={editor}
        error={publish.error}
        onLeave={onClose}
      />
      <Box sx={{ mt: 3 }}>
        <UnknownVariables text={`${editor.draft.systemPrompt}\n${editor.draft.biography}`} />
      </Box>
      <Box sx={{ my: 2.5 }}>
        <Field
          label={t('personas.publishNote')}
          help={t('personas.publishNoteHelp')}
          value={note}
          onChange={(event) => setNote(event.target.value)}
          maxLength={500}
        />
      </Box>
    </ChangesDialog>
  );
}

function usePublish({ id }: Persona, onClose: () => void) {
  // After a refusal too, show what somebody changed in the meantime before the user tries again.
  return useVerb<Persona, PublishPersona>(`/personas/${id}/publish`, {
    showsError: true,
    done: ({ publishedVersion }) =>
      t('personas.published', { number: publishedVersion?.number ?? 0 }),
    onSuccess: () => {
      markStep('publish');
      onClose();
    },
  });
}

/**
 * The differences between the published version and the draft; none before the first publication.
 */
function useChanges(persona: Persona, draft: PersonaSettings) {
  const { data: version } = useVersion(persona.id, persona.publishedVersion?.id ?? '');
  const changes = useMemo(
    () => version && settingChanges(version.settings, draft),
    [version, draft],
  );
  return { number: version?.number ?? 0, changes: persona.publishedVersion ? changes : null };
}

/** The number of the new version, and which numbers will use it. */
function Reach({ persona }: { persona: Persona }) {
  const newest = useVersions(persona.id).data?.[0]?.number;
  const isFirst = !persona.publishedVersion;
  return (
    <>
      <DialogContentText sx={{ mb: 1 }}>
        {isFirst && t('publishing.first')}
        {!isFirst && newest !== undefined && t('publishing.hint', { number: newest + 1 })}
      </DialogContentText>
      <NumbersReached persona={persona} />
    </>
  );
}
