import { useNotices } from '../../api/index.ts';
import { RecordForm, type RecordFormProps } from '../forms/RecordForm.tsx';
import { DialogShell, type DialogShellProps } from './DialogShell.tsx';

type Shell = Pick<DialogShellProps, 'title' | 'hint' | 'size'>;

interface Props<Values extends object> extends Omit<RecordFormProps<Values>, 'onCancel'>, Shell {
  /** The notice after saving. */
  done?: string;
  onClose: () => void;
}

/** A form in a dialog that closes once it is saved. */
export function RecordFormDialog<Values extends object>(props: Props<Values>) {
  const { title, hint, size, done, save, onClose, ...form } = props;
  const notices = useNotices();
  const saveAndClose = async (values: Values) => {
    await save(values);
    if (done) notices.done(done);
    onClose();
  };
  return (
    <DialogShell title={title} hint={hint} size={size} onClose={onClose}>
      <RecordForm {...form} save={saveAndClose} onCancel={onClose} />
    </DialogShell>
  );
}
