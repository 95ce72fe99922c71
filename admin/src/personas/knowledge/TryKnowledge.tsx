import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useContext } from 'react';
import { useParams } from 'react-router';
import { RetrievalTest } from '../../documents/RetrievalTest.tsx';
import { SaveLimits } from '../../documents/SaveLimits.tsx';
import { useRetrievalTest } from '../../documents/useRetrievalTest.ts';
import { useWords } from '../../i18n/useWords.ts';
import { SettingsContext, useSettings } from '../draft/settings-context.ts';

/** The retrieval test beside the settings that it tries: what is moved there can be kept here. */
export function TryKnowledge() {
  const t = useWords();
  const { id: personaId } = useParams();
  const { draft, changePart, isReadOnly } = useSettings();
  const flush = useContext(SettingsContext)?.editor.flush;
  const test = useRetrievalTest({ personaId, saved: draft.knowledge, prepare: flush });
  const { passages, threshold } = test.limits;
  const save = () => {
    changePart('knowledge', { passages, threshold });
    test.undo();
  };
  return (
    <Box
      component="section"
      sx={{ p: { xs: 1.5, sm: 2.5 }, border: 1, borderColor: 'divider', borderRadius: '16px' }}
    >
      <RetrievalTest
        title={t('retrievalTest.title')}
        test={test}
        footer={
          !isReadOnly && (
            <SaveLimits name={draft.identity.name} isChanged={test.isChanged} onSave={save} />
          )
        }
      >
        <Typography variant="body2" sx={{ color: 'text.secondary' }}>
          {t('retrievalTest.lead')}
        </Typography>
      </RetrievalTest>
    </Box>
  );
}
