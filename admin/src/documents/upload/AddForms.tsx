import { Alert, Button } from '@mui/material';
import type { Document as KnowledgeDocument } from '@sosia/core/contract';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { errorText, useVerb } from '../../api/index.ts';
import { t } from '../../i18n/words.ts';
import { fieldErrors, Quiet, RecordForm, TextInput } from '../../ui/index.ts';
import { knownDocumentOf } from '../known-document.ts';

const textOf = ({ title, text }: { title: string; text: string }) => ({
  title,
  text: text.trim(),
});

export function AddTextForm({ onClose }: { onClose: () => void }) {
  return (
    <AddForm submit={t('addDocument.submitText')} body={textOf} onClose={onClose}>
      <TextInput
        autoFocus
        required
        source="title"
        label={t('fields.title')}
        help={t('addDocument.docTitleHelp')}
        slotProps={{ input: { maxLength: 200 } }}
      />
      <TextInput
        required
        multiline
        minRows={8}
        maxRows={16}
        source="text"
        label={t('fields.text')}
        help={t('addDocument.textHelp')}
      />
    </AddForm>
  );
}

/** People type addresses without `https://`. */
const addressOf = (text: string) =>
  /^[a-z][a-z0-9+.-]*:/i.test(text.trim()) ? text.trim() : `https://${text.trim()}`;

const pageOf = ({ url, title }: { url: string; title: string }) => ({
  url: addressOf(url),
  title: title.trim() || undefined,
});

export function AddPageForm({ onClose }: { onClose: () => void }) {
  return (
    <AddForm
      submit={t('addDocument.submitPage')}
      pending={t('addDocument.fetching')}
      body={pageOf}
      onClose={onClose}
    >
      <TextInput
        autoFocus
        required
        source="url"
        label={t('addDocument.address')}
        help={t('addDocument.addressHelp')}
        placeholder="https://"
        slotProps={{ input: { maxLength: 2000, inputMode: 'url', autoComplete: 'off' } }}
      />
      <TextInput
        source="title"
        label={t('addDocument.pageTitle')}
        help={t('addDocument.pageTitleHelp')}
        slotProps={{ input: { maxLength: 200 } }}
      />
    </AddForm>
  );
}

interface Props<Values> {
  submit: string;
  /** Builds the request body. */
  body: (values: Values) => object;
  /** Shown while the request is pending. */
  pending?: string;
  onClose: () => void;
  children: ReactNode;
}

/** Creates a document from the form, and says why when it is refused. */
function AddForm<Values extends object>(props: Props<Values>) {
  const { submit, body, pending, onClose, children } = props;
  const add = useVerb<KnowledgeDocument, Values>('/documents', {
    body,
    done: ({ title }) => t('addDocument.added', { title }),
    showsError: true,
    onSuccess: onClose,
  });
  const knownId = knownDocumentOf(add.error);
  const explain = (error: unknown) => ({
    ...(fieldErrors(error).url && { fields: { url: t('addDocument.addressWrong') } }),
    // Said below, with a link to it.
    ...(knownDocumentOf(error) && { text: undefined }),
  });
  return (
    <RecordForm<Values> save={add.mutateAsync} explain={explain} submit={submit} onCancel={onClose}>
      {children}
      {knownId && (
        <Alert
          severity="info"
          action={
            <Button color="inherit" component={Link} to={`/documents/${knownId}`}>
              {t('addDocument.open')}
            </Button>
          }
        >
          {errorText(add.error)}
        </Alert>
      )}
      {pending && (
        // Always rendered, so that a text that appears in it is read aloud.
        <Quiet role="status" sx={{ '&:empty': { position: 'absolute' } }}>
          {add.isPending && pending}
        </Quiet>
      )}
    </RecordForm>
  );
}
