import { Box } from '@mui/material';
import { useContext } from 'react';
import { useParams } from 'react-router';
import { RetrievalTrial } from '../../documents/ask/RetrievalTrial.tsx';
import { SaveLimits } from '../../documents/ask/SaveLimits.tsx';
import { useRetrievalTrial } from '../../documents/ask/useRetrievalTrial.ts';
import { t } from '../../i18n/words.ts';
import { Quiet } from '../../ui/index.ts';
import { SettingsContext, useSettings } from '../draft/settings-context.ts';

/** The retrieval trial beside the settings that it tries; changed limits can be saved from here. */
export function TryKnowledge() {
  const { id: personaId } = useParams();
  const { draft, changePart, isReadOnly } = useSettings();
  const flush = useContext(SettingsContext)?.editor.flush;
  const trial = useRetrievalTrial({ personaId, saved: draft.knowledge, prepare: flush });
  const { passages, threshold } = trial.limits;
  const save = () => {
    changePart('knowledge', { passages, threshold });
    trial.undo();
  };
  return (
    <Box
      component="section"
      sx={{ p: { xs: 1.5, sm: 2.5 }, border: 1, borderColor: 'divider', borderRadius: '16px' }}
    >
      <RetrievalTrial
        title={t('retrievalTrial.title')}
        trial={trial}
        footer={
          !isReadOnly && (
            <SaveLimits name={draft.identity.name} isChanged={trial.isChanged} onSave={save} />
          )
        }
      >
        <Quiet>{t('retrievalTrial.lead')}</Quiet>
      </RetrievalTrial>
    </Box>
  );
}
