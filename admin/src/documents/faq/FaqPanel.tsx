import { Box, Button, Skeleton } from '@mui/material';
import type { FaqPair, Document as KnowledgeDocument } from '@sosia/core/contract';
import { useQuery } from '@tanstack/react-query';
import type { KeyboardEvent } from 'react';
import { useCan, useVerb } from '../../api/index.ts';
import { t } from '../../i18n/words.ts';
import { Loaded } from '../../ui/index.ts';
import { pairsQuery } from '../document-requests.ts';
import { FaqGrid } from './FaqGrid.tsx';
import { MOST_ROWS } from './faq-rows.ts';
import { UnsavedGuard } from './UnsavedGuard.tsx';
import { type FaqEditor, useFaqRows } from './useFaqRows.ts';

/** A document's questions and answers, to read and edit. */
export function FaqPanel({ document }: { document: KnowledgeDocument }) {
  const query = useQuery(pairsQuery(document.id));
  const canWrite = useCan('knowledge:write');
  return (
    <Loaded query={query} skeleton={<Skeleton variant="rounded" height={320} />}>
      {({ data: pairs }) =>
        canWrite ? <Editor documentId={document.id} saved={pairs} /> : <ReadOnly pairs={pairs} />
      }
    </Loaded>
  );
}

function Editor({ documentId, saved }: { documentId: string; saved: FaqPair[] }) {
  const editor = useFaqRows(saved);
  const save = useVerb(`/documents/${documentId}/replacement`, {
    body: () => ({ pairs: editor.pairs() }),
    done: t('contents.faq.saved'),
  });
  const problem = faqProblem(editor);
  const canSave = editor.changes > 0 && problem === null && editor.pairs().length > 0;
  const onKeyDown = (event: KeyboardEvent) => {
    const isSave = (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 's';
    if (!isSave) return;
    event.preventDefault();
    if (canSave) save.mutate();
  };
  return (
    <Box onKeyDown={onKeyDown}>
      <FaqGrid editor={editor} />
      <Box sx={saveBar}>
        <Box role="status" sx={{ flex: problem ? '1 1 200px' : 1, color: 'text.secondary' }}>
          {problem ?? (editor.changes === 0 && t('contents.faq.unchanged'))}
        </Box>
        {editor.changes > 0 && (
          <Button color="inherit" onClick={editor.reset}>
            {t('actions.discard')}
          </Button>
        )}
        <Button
          variant="contained"
          disabled={!canSave}
          loading={save.isPending}
          onClick={() => save.mutate()}
        >
          {editor.changes > 0
            ? t('contents.faq.save', { smart_count: editor.changes })
            : t('actions.save')}
        </Button>
      </Box>
      <UnsavedGuard isUnsaved={editor.changes > 0} />
    </Box>
  );
}

/** Why a list cannot be saved as it is; null when it can. */
export function faqProblem(editor: FaqEditor): string | null {
  if (editor.incomplete > 0) return t('contents.faq.fix', { smart_count: editor.incomplete });
  if (editor.rows.length > MOST_ROWS && editor.pairs().length > MOST_ROWS) {
    return t('contents.faq.tooMany', { max: MOST_ROWS });
  }
  return null;
}

function ReadOnly({ pairs }: { pairs: FaqPair[] }) {
  return (
    <Box component="dl" sx={{ m: 0, display: 'grid', gap: 2 }}>
      {pairs.map(({ question, answer }) => (
        <div key={`${question}${answer}`}>
          <Box component="dt" sx={{ fontWeight: 600, overflowWrap: 'anywhere' }}>
            {question}
          </Box>
          <Box component="dd" sx={{ m: 0, whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
            {answer}
          </Box>
        </div>
      ))}
    </Box>
  );
}

/** Stays visible while a long list is edited. */
const saveBar = {
  position: 'sticky',
  bottom: 0,
  zIndex: 2,
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: 1,
  py: 1.5,
  mt: 1,
  bgcolor: 'background.default',
  borderTop: 1,
  borderColor: 'divider',
} as const;
