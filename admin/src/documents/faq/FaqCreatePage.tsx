import { Box, Button } from '@mui/material';
import type { Document as KnowledgeDocument } from '@sosia/core/contract';
import { useEffect, useState } from 'react';
import { useNavigate } from 'react-router';
import { useVerb } from '../../api/index.ts';
import { t } from '../../i18n/words.ts';
import { Page } from '../../layout/Page.tsx';
import { Field } from '../../ui/index.ts';
import { FaqGrid } from './FaqGrid.tsx';
import { faqProblem } from './FaqPanel.tsx';
import { UnsavedGuard } from './UnsavedGuard.tsx';
import { useFaqRows } from './useFaqRows.ts';

const NOTHING: never[] = [];

/** A new list of questions and answers. */
export default function FaqCreatePage() {
  const navigate = useNavigate();
  const [title, setTitle] = useState('');
  const editor = useFaqRows(NOTHING);
  const problem = faqProblem(editor);
  const create = useVerb<KnowledgeDocument>('/documents', {
    body: () => ({ title: title.trim(), pairs: editor.pairs() }),
  });
  const createdId = create.data?.id;
  // By then the guard has seen that nothing is unsaved.
  useEffect(() => {
    if (createdId) void navigate(`/documents/${createdId}`, { replace: true });
  }, [createdId, navigate]);
  const canCreate = title.trim() !== '' && editor.changes > 0 && problem === null;
  return (
    <Page
      title={t('contents.faq.new')}
      lead={t('contents.faq.newHint')}
      back="/documents"
      width={980}
    >
      <Box sx={{ maxWidth: 520, mb: 3 }}>
        <Field
          autoFocus
          required
          label={t('contents.faq.title')}
          placeholder={t('contents.faq.titlePlaceholder')}
          value={title}
          onChange={(event) => setTitle(event.target.value)}
          slotProps={{ input: { maxLength: 200 } }}
        />
      </Box>
      <FaqGrid editor={editor} />
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 2, mt: 3 }}>
        <Button
          variant="contained"
          disabled={!canCreate}
          loading={create.isPending}
          onClick={() => create.mutate()}
        >
          {t('contents.faq.create')}
        </Button>
        {problem && (
          <Box role="status" sx={{ color: 'text.secondary' }}>
            {problem}
          </Box>
        )}
      </Box>
      <UnsavedGuard isUnsaved={!createdId && editor.changes > 0} />
    </Page>
  );
}
