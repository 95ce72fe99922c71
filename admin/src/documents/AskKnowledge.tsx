import CloseIcon from '@mui/icons-material/Close';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import InputBase from '@mui/material/InputBase';
import Typography from '@mui/material/Typography';
import type { Persona, Retrieval, SearchKnowledge } from '@sosia/core/contract';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useGetList } from 'react-admin';
import { request } from '../api/http.ts';
import { useWords } from '../i18n/useWords.ts';
import { RetrievalView } from '../trace/RetrievalView.tsx';
import { FailedState } from '../ui/FailedState.tsx';
import { Form } from '../ui/Form.tsx';
import { SelectField } from '../ui/SelectField.tsx';

/** Asks the knowledge as a customer would, and shows what would be found. */
export function AskKnowledge() {
  const t = useWords();
  const [question, setQuestion] = useState('');
  const [personaId, setPersonaId] = useState('');
  const search = useMutation({
    mutationFn: (body: SearchKnowledge) =>
      request<Retrieval>('/knowledge/search', { method: 'POST', body }),
  });
  const ask = (event: FormEvent) => {
    event.preventDefault();
    if (!question.trim()) return;
    search.mutate({ question, personaId: personaId || undefined, limit: 8 });
  };
  return (
    <Box
      component="section"
      sx={{
        p: { xs: 2, sm: 2.5 },
        border: 1,
        borderColor: 'divider',
        borderRadius: '16px',
        bgcolor: 'background.paper',
      }}
    >
      <Form onSubmit={ask} role="search">
        <Typography component="label" htmlFor="knowledge-question" variant="h2">
          {t('documents.ask')}
        </Typography>
        <Box sx={askRow}>
          <InputBase
            id="knowledge-question"
            value={question}
            onChange={(event) => setQuestion(event.target.value)}
            placeholder={t('documents.askPlaceholder')}
            slotProps={{ input: { maxLength: 2000 } }}
            sx={{ flex: 1, minWidth: 0, fontSize: '1.0625rem' }}
          />
          {search.data && (
            <IconButton
              aria-label={t('documents.askClear')}
              onClick={() => {
                search.reset();
                setQuestion('');
              }}
            >
              <CloseIcon fontSize="small" />
            </IconButton>
          )}
          <Button type="submit" variant="contained" loading={search.isPending}>
            {t('documents.askButton')}
          </Button>
        </Box>
        <PersonaChoice value={personaId} onChange={setPersonaId} />
      </Form>
      {search.error && <FailedState error={search.error} />}
      {search.data && (
        <Box aria-live="polite" sx={{ mt: 2.5 }}>
          <RetrievalView retrieval={search.data} />
        </Box>
      )}
    </Box>
  );
}

const askRow = {
  display: 'flex',
  alignItems: 'center',
  gap: 1,
  mt: -1,
  pl: 2,
  pr: 0.75,
  minHeight: 56,
  border: 1,
  borderColor: 'divider',
  borderRadius: 1,
  bgcolor: 'background.default',
  '&:focus-within': { borderColor: 'primary.main' },
} as const;

function PersonaChoice({ value, onChange }: { value: string; onChange: (id: string) => void }) {
  const t = useWords();
  const { data = [] } = useGetList<Persona>('personas', {
    sort: { field: 'createdAt', order: 'ASC' },
    pagination: { page: 1, perPage: 100 },
  });
  if (data.length === 0) return null;
  return (
    <Box sx={{ maxWidth: 300 }}>
      <SelectField
        label={t('documents.askPersona')}
        value={value}
        choices={[
          { value: '', label: t('documents.askAll') },
          ...data.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        onChange={onChange}
      />
    </Box>
  );
}
