import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import type { Document as KnowledgeDocument } from '@sosia/core/contract';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useErrorText } from '../../api/useErrorText.ts';
import { useVerb } from '../../api/useVerb.ts';
import { useWords } from '../../i18n/useWords.ts';
import { fieldErrors } from '../../ui/forms/field-errors.ts';
import { RecordForm } from '../../ui/forms/RecordForm.tsx';
import { Quiet } from '../../ui/Quiet.tsx';
import { knownDocumentOf } from '../known-document.ts';

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
export function AddForm<Values extends object>(props: Props<Values>) {
  const { submit, body, pending, onClose, children } = props;
  const t = useWords();
  const add = useVerb<KnowledgeDocument, Values>('/documents', {
    body,
    done: ({ title }) => t('addDocument.added', { title }),
    showsError: true,
    onSuccess: onClose,
  });
  const explain = (error: unknown) => {
    const fields = fieldErrors(error);
    // No text here: `Refusal` below shows it, with a link to the existing document.
    return {
      fields: fields.url ? { url: t('addDocument.addressWrong') } : fields,
      text: undefined,
    };
  };
  return (
    <RecordForm<Values> save={add.mutateAsync} explain={explain} submit={submit} onCancel={onClose}>
      {children}
      {add.error && <Refusal error={add.error} />}
      {pending && (
        // Always rendered, so that a text that appears in it is read aloud.
        <Quiet role="status" sx={{ '&:empty': { position: 'absolute' } }}>
          {add.isPending && pending}
        </Quiet>
      )}
    </RecordForm>
  );
}

/** Errors of single fields are shown below the fields. */
function Refusal({ error }: { error: Error }) {
  const t = useWords();
  const errorText = useErrorText();
  const documentId = knownDocumentOf(error);
  if (Object.keys(fieldErrors(error)).some((field) => field !== 'file')) return null;
  return (
    <Alert
      severity={documentId ? 'info' : 'error'}
      action={
        documentId && (
          <Button color="inherit" component={Link} to={`/documents/${documentId}`}>
            {t('addDocument.open')}
          </Button>
        )
      }
    >
      {errorText(error)}
    </Alert>
  );
}
