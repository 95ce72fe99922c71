import { useNotices } from '../api/useNotices.ts';
import { DialogShell } from './DialogShell.tsx';
import { RecordForm, type RecordFormProps } from './RecordForm.tsx';

interface Props<Values extends object> extends Omit<RecordFormProps<Values>, 'onCancel'> {
  title: string;
  /** The notice once it is saved. */
  done?: string;
  onClose: () => void;
}

/** A form over the page that closes once it is saved. */
export function RecordFormDialog<Values extends object>(props: Props<Values>) {
  const { title, done, save, onClose, ...form } = props;
  const notices = useNotices();
  const saveAndClose = async (values: Values) => {
    await save(values);
    if (done) notices.done(done);
    onClose();
  };
  return (
    <DialogShell title={title} onClose={onClose}>
      <RecordForm {...form} save={saveAndClose} onCancel={onClose} />
    </DialogShell>
  );
}
