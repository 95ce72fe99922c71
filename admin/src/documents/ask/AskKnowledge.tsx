import { Box, Paper } from '@mui/material';
import type { Persona } from '@sosia/core/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { request, useAll, useCan, useNotices } from '../../api/index.ts';
import { t } from '../../i18n/words.ts';
import { newerDraftOf, savePersona } from '../../personas/persona-requests.ts';
import { Quiet, SelectField } from '../../ui/index.ts';
import { RetrievalTrial } from './RetrievalTrial.tsx';
import { SaveLimits } from './SaveLimits.tsx';
import { type RetrievalLimits, useRetrievalTrial } from './useRetrievalTrial.ts';

/** The limits of a persona that sets none. */
const USUAL: RetrievalLimits = { passages: 5, threshold: null };

/**
 * Asks the knowledge as a contact would, with a persona's limits, and shows what would be found.
 */
export function AskKnowledge() {
  const [personaId, setPersonaId] = useState('');
  const { data: personas = [] } = useAll<Persona>('personas', { by: 'createdAt' });
  const persona = personas.find(({ id }) => id === personaId);
  const trial = useRetrievalTrial({
    personaId: persona?.id,
    saved: persona?.draft.knowledge ?? USUAL,
  });
  return (
    <Paper
      variant="outlined"
      component="section"
      sx={{ p: { xs: 2, sm: 2.5 }, borderRadius: '16px' }}
    >
      <RetrievalTrial
        title={t('documents.ask')}
        trial={trial}
        footer={<SaveToDraft persona={persona} trial={trial} />}
      >
        {personas.length > 0 && (
          <Box sx={{ maxWidth: 300 }}>
            <SelectField
              label={t('documents.askPersona')}
              value={personaId}
              choices={[
                { value: '', label: t('documents.askAll') },
                ...personas.map(({ id, name }) => ({ value: id, label: name })),
              ]}
              onChange={(id) => {
                setPersonaId(id);
                trial.undo();
                trial.search.reset();
              }}
            />
          </Box>
        )}
      </RetrievalTrial>
    </Paper>
  );
}

interface SaveProps {
  persona: Persona | undefined;
  trial: ReturnType<typeof useRetrievalTrial>;
}

function SaveToDraft({ persona, trial }: SaveProps) {
  const notices = useNotices();
  const client = useQueryClient();
  const canWrite = useCan('personas:write');
  const save = useMutation({
    mutationFn: saveLimits,
    onSuccess: async (saved) => {
      const { id, name } = saved;
      // Refetching the list would leave the studio's cached copy as it was.
      client.setQueriesData({ queryKey: ['personas', 'getOne', { id }] }, saved);
      await client.invalidateQueries({ queryKey: ['personas', 'getList'] });
      trial.undo();
      notices.done(t('retrievalTrial.saved', { name }));
    },
    onError: (error) =>
      notices.failed(error, newerDraftOf(error) ? t('retrievalTrial.conflict') : undefined),
  });
  if (!canWrite) return null;
  if (!persona) return <Quiet sx={{ mt: 1.5 }}>{t('retrievalTrial.choosePersona')}</Quiet>;
  return (
    <SaveLimits
      name={persona.name}
      isChanged={trial.isChanged}
      isSaving={save.isPending}
      onSave={() => save.mutate({ id: persona.id, limits: trial.limits })}
    />
  );
}

/** Saves into the draft as it is on the server now, so that other people's edits stay. */
async function saveLimits({ id, limits }: { id: string; limits: RetrievalLimits }) {
  const { draft, draftRevision } = await request<Persona>(`/personas/${id}`);
  const { passages, threshold } = limits;
  const knowledge = { ...draft.knowledge, passages, threshold };
  return savePersona(id, { draft: { ...draft, knowledge }, draftRevision });
}
