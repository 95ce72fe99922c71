import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogContentText from '@mui/material/DialogContentText';
import DialogTitle from '@mui/material/DialogTitle';
import Typography from '@mui/material/Typography';
import type { Persona } from '@sosia/core/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNotify } from 'ra-core';
import { useMemo, useState } from 'react';
import { PublishContradictions } from '../../contradictions/PublishContradictions.tsx';
import { markStep } from '../../home/first-visit.ts';
import { useWords } from '../../i18n/useWords.ts';
import { Field } from '../../ui/Field.tsx';
import { ChangeList } from '../changes/ChangeList.tsx';
import { settingChanges } from '../changes/setting-changes.ts';
import type { DraftEditor } from '../draft/useDraft.ts';
import { publishPersona } from '../persona-requests.ts';
import { UnknownVariables } from '../prompt-editor/UnknownVariables.tsx';
import { useVersion, useVersions } from '../versions/useVersions.ts';
import { NumbersReached } from './NumbersReached.tsx';
import { PublishProblems } from './PublishProblems.tsx';

interface Props {
  persona: Persona;
  editor: DraftEditor;
  onClose: () => void;
}

function usePublish({ persona, editor, onClose }: Props) {
  const t = useWords();
  const client = useQueryClient();
  const notify = useNotify();
  return useMutation({
    // What is wrong with the draft, and what keeps it from being saved, is said beside the draft.
    mutationFn: async (note: string) => {
      if (!(await editor.flush())) return null;
      return publishPersona(persona.id, { note, draftRevision: editor.revision() });
    },
    onSuccess: async (published) => {
      if (published) {
        markStep('publish');
        notify(t('personas.published', { number: published.publishedVersion?.number ?? 0 }), {
          type: 'success',
        });
        await client.invalidateQueries({ queryKey: ['personas'] });
      }
      onClose();
    },
    // Somebody saved in between: what they changed is to stand here before anybody asks again.
    onError: () => void client.invalidateQueries({ queryKey: ['personas', 'getOne'] }),
  });
}

/** What will change for everybody who writes, before it does. */
export function PublishDialog(props: Props) {
  const t = useWords();
  const { persona, editor, onClose } = props;
  const [note, setNote] = useState('');
  const publish = usePublish(props);
  return (
    <Dialog open fullWidth maxWidth="md" onClose={onClose} aria-labelledby="publish-title">
      <DialogTitle id="publish-title">
        {t('personas.publishTitle', { name: persona.name })}
      </DialogTitle>
      <DialogContent>
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
            slotProps={{ input: { maxLength: 500 } }}
          />
        </Box>
        {persona.publishedVersion && <PublishChanges persona={persona} editor={editor} />}
        <PublishContradictions personaId={persona.id} save={editor.flush} />
      </DialogContent>
      <DialogActions>
        <Button color="inherit" onClick={onClose}>
          {t('actions.cancel')}
        </Button>
        <Button
          variant="contained"
          loading={publish.isPending}
          disabled={editor.errors.size > 0}
          onClick={() => publish.mutate(note)}
        >
          {t('personas.publish')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}

/** Which version it becomes, and where it will be heard. */
function Reach({ persona }: Pick<Props, 'persona'>) {
  const t = useWords();
  const newest = useVersions(persona.id).versions?.[0]?.number;
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

function PublishChanges({ persona, editor }: Pick<Props, 'persona' | 'editor'>) {
  const t = useWords();
  const { version } = useVersion(persona.id, persona.publishedVersion?.id ?? '');
  const { draft } = editor;
  const changes = useMemo(
    () => version && settingChanges(version.settings, draft),
    [version, draft],
  );
  if (!changes) return <Box sx={{ minHeight: 120 }} aria-busy="true" />;
  const { number } = version ?? {};
  return (
    <Box component="section">
      <Typography variant="h3" sx={{ mb: 1.5 }}>
        {changes.length > 0
          ? t('publishing.changes', { number: number ?? 0 })
          : t('personas.nothingToPublish')}
      </Typography>
      <ChangeList
        changes={changes}
        names={{ before: t('publishing.before'), after: t('publishing.after') }}
      />
    </Box>
  );
}
