import { type RaRecord, useDelete, useNotify } from 'react-admin';
import { useErrorText } from '../api/useErrorText.ts';
import { ConfirmDialog } from './ConfirmDialog.tsx';

interface Props {
  resource: string;
  record: RaRecord;
  title: string;
  hint: string;
  confirm: string;
  /** Said once it is gone. */
  done: string;
  onClose: () => void;
}

/** Asks once more, removes a record, and says what became of it. */
export function RemoveDialog({ resource, record, title, hint, confirm, done, onClose }: Props) {
  const notify = useNotify();
  const errorText = useErrorText();
  const [remove, { isPending }] = useDelete();
  const onConfirm = () =>
    void remove(
      resource,
      { id: record.id, previousData: record },
      {
        onSuccess: () => notify(done, { type: 'success' }),
        onError: (error) => notify(errorText(error), { type: 'error' }),
        onSettled: onClose,
      },
    );
  return (
    <ConfirmDialog
      isOpen
      isDangerous
      isBusy={isPending}
      title={title}
      hint={hint}
      confirm={confirm}
      onConfirm={onConfirm}
      onClose={onClose}
    />
  );
}
