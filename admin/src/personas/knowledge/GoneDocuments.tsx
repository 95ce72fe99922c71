import { Alert, Button } from '@mui/material';
import type { Document as KnowledgeDocument } from '@sosia/core/contract';
import { useGetMany } from 'ra-core';
import { t } from '../../i18n/words.ts';
import { useSettings } from '../draft/settings-context.ts';

/** Chosen documents that have been deleted since, so that they no longer have a title. */
export function GoneDocuments() {
  const { draft, changePart, isReadOnly } = useSettings();
  const { documentIds } = draft.knowledge;
  const { data, isFetching } = useGetMany<KnowledgeDocument>(
    'documents',
    { ids: documentIds },
    { enabled: documentIds.length > 0 },
  );
  if (!data || isFetching) return null;
  const found = new Set(data.flatMap((document) => document?.id ?? []));
  const gone = documentIds.filter((id) => !found.has(id));
  if (gone.length === 0) return null;
  const drop = () =>
    changePart('knowledge', { documentIds: documentIds.filter((id) => !gone.includes(id)) });
  return (
    <Alert
      severity="warning"
      action={
        !isReadOnly && (
          <Button color="inherit" size="small" onClick={drop}>
            {t('knowledgeChoice.dropGone')}
          </Button>
        )
      }
    >
      {t('knowledgeChoice.gone', { smart_count: gone.length })}
    </Alert>
  );
}
