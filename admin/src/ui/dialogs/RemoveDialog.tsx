import { type RaRecord, useDelete } from 'ra-core';
import { useNotices } from '../../api/index.ts';
import { ConfirmDialog } from './ConfirmDialog.tsx';

interface Props {
  resource: string;
  record: RaRecord;
  title: string;
  hint: string;
  confirm: string;
  /** The notice after the removal. */
  done?: string;
  /** Called after the removal; a record's own page navigates away here. */
  onDone?: () => void;
  onClose: () => void;
}

/** Asks for confirmation, removes a record, and reports the result. */
export function RemoveDialog(props: Props) {
  const { resource, record, title, hint, confirm, done, onClose } = props;
  const notices = useNotices();
  const [remove, { isPending }] = useDelete();
  const onConfirm = () =>
    void remove(
      resource,
      { id: record.id, previousData: record },
      {
        onSuccess: () => {
          if (done) notices.done(done);
          props.onDone?.();
        },
        onError: (error) => notices.failed(error),
        onSettled: onClose,
      },
    );
  return (
    <ConfirmDialog
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
