import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import type { Document as KnowledgeDocument } from '@sosia/core/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNotify } from 'ra-core';
import type { FormEvent } from 'react';
import { Link } from 'react-router';
import { request } from '../../api/http.ts';
import { useWords } from '../../i18n/useWords.ts';
import { fieldErrors } from '../../ui/field-errors.ts';
import { useReasonOf } from '../useReasonOf.ts';

/** Sends a form's fields as a new document, and says why it was not taken beside its fields. */
export function useAddDocument(onDone: () => void) {
  const t = useWords();
  const notify = useNotify();
  const client = useQueryClient();
  const reasonOf = useReasonOf();
  const add = useMutation({
    mutationFn: (body: object) =>
      request<KnowledgeDocument>('/documents', { method: 'POST', body }),
    onSuccess: ({ title }) => {
      notify(t('addDocument.added', { title }), { type: 'success' });
      onDone();
    },
    onSettled: () => {
      // Not waited for: while documents are being read, their lists are read again and again.
      void client.invalidateQueries({ queryKey: ['documents'] });
    },
  });
  const wrong = Object.keys(fieldErrors(add.error));
  const refusal = add.error && wrong.every((field) => field === 'file') && reasonOf(add.error);
  return {
    isPending: add.isPending,
    isWrong: (field: string) => wrong.includes(field),
    submit: (event: FormEvent<HTMLFormElement>) => {
      event.preventDefault();
      const fields = [...new FormData(event.currentTarget)];
      add.mutate(Object.fromEntries(fields.filter(([, value]) => value !== '').map(withScheme)));
    },
    reason: refusal && (
      <Alert
        severity={refusal.documentId ? 'info' : 'error'}
        action={
          refusal.documentId && (
            <Button color="inherit" component={Link} to={`/documents/${refusal.documentId}`}>
              {t('addDocument.open')}
            </Button>
          )
        }
      >
        {refusal.text}
      </Alert>
    ),
  };
}

/** People write addresses as they say them. */
function withScheme([name, value]: [string, FormDataEntryValue]): [string, unknown] {
  const text = typeof value === 'string' ? value.trim() : value;
  const isBare = name === 'url' && typeof text === 'string' && !/^[a-z][a-z0-9+.-]*:/i.test(text);
  return [name, isBare ? `https://${text}` : text];
}
