import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import type { Document as KnowledgeDocument } from '@sosia/core/contract';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useWords } from '../../i18n/useWords.ts';
import { fieldErrors } from '../../ui/forms/field-errors.ts';
import { RecordForm } from '../../ui/forms/RecordForm.tsx';
import { Quiet } from '../../ui/Quiet.tsx';
import { useDocumentVerb } from '../useDocumentVerb.ts';
import { useReasonOf } from '../useReasonOf.ts';

interface Props<Values> {
  submit: string;
  /** What is sent. */
  body: (values: Values) => object;
  /** Said while it is on its way. */
  pending?: string;
  onClose: () => void;
  children: ReactNode;
}

/** Makes a new document of what is written, and says why when it is not taken. */
export function AddForm<Values extends object>(props: Props<Values>) {
  const { submit, body, pending, onClose, children } = props;
  const t = useWords();
  const add = useDocumentVerb<KnowledgeDocument, Values>('/documents', {
    body,
    done: ({ title }) => t('addDocument.added', { title }),
    showsError: true,
    onSuccess: onClose,
  });
  const explain = (error: unknown) => {
    const fields = fieldErrors(error);
    // At the end stands the refusal, with its link to what is there already.
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
        // Always there, so that what comes to stand in it is read aloud.
        <Quiet role="status" sx={{ '&:empty': { position: 'absolute' } }}>
          {add.isPending && pending}
        </Quiet>
      )}
    </RecordForm>
  );
}

/** What is wrong with a field is said under it. */
function Refusal({ error }: { error: Error }) {
  const t = useWords();
  const { text, documentId } = useReasonOf()(error);
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
      {text}
    </Alert>
  );
}
