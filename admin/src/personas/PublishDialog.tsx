import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogContentText from '@mui/material/DialogContentText';
import DialogTitle from '@mui/material/DialogTitle';
import Typography from '@mui/material/Typography';
import type { Persona } from '@sosia/core/contract';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useNotify } from 'react-admin';
import { markStep } from '../home/first-visit.ts';
import { useWords } from '../i18n/useWords.ts';
import { Field } from '../ui/Field.tsx';
import { PublishProblems } from './PublishProblems.tsx';
import { publishPersona, versionsQuery } from './persona-requests.ts';
import { SettingChangeRow } from './SettingChangeRow.tsx';
import { settingChanges } from './setting-changes.ts';
import type { DraftEditor } from './useDraft.ts';

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
      return publishPersona(persona.id, note);
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
  });
}

/** What will change for everybody who writes, before it does. */
export function PublishDialog(props: Props) {
  const t = useWords();
  const { persona, editor, onClose } = props;
  const [note, setNote] = useState('');
  const publish = usePublish(props);
  return (
    <Dialog open fullWidth maxWidth="sm" onClose={onClose} aria-labelledby="publish-title">
      <DialogTitle id="publish-title">
        {t('personas.publishTitle', { name: persona.name })}
      </DialogTitle>
      <DialogContent>
        <DialogContentText sx={{ mb: 2 }}>
          {t(persona.publishedVersion ? 'personas.publishHint' : 'personas.publishNew')}
        </DialogContentText>
        {persona.publishedVersion && <Changes {...props} />}
        <Field
          label={t('personas.publishNote')}
          help={t('personas.publishNoteHelp')}
          value={note}
          onChange={(event) => setNote(event.target.value)}
          slotProps={{ input: { maxLength: 500 } }}
        />
        <PublishProblems
          personaId={persona.id}
          editor={editor}
          error={publish.error}
          onLeave={onClose}
        />
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

function Changes({ persona, editor }: Props) {
  const t = useWords();
  const { data: versions } = useQuery(versionsQuery(persona.id));
  const published = versions?.find(({ id }) => id === persona.publishedVersion?.id);
  if (!published) return <Box sx={{ minHeight: 120 }} aria-busy="true" />;
  const changes = settingChanges(published.settings, editor.draft);
  return (
    <Box component="section" sx={{ mb: 2 }}>
      <Typography variant="h4" component="h3">
        {t(changes.length ? 'personas.publishChanges' : 'personas.nothingToPublish')}
      </Typography>
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {changes.map((change) => (
          <SettingChangeRow key={change.path} change={change} />
        ))}
      </Box>
    </Box>
  );
}
