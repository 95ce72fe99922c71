import type { Person } from '@sosia/core/contract';
import { useVerb } from '../api/index.ts';
import { t } from '../i18n/words.ts';
import { RowMenu } from '../ui/index.ts';
import { DeactivateDialog } from './DeactivateDialog.tsx';
import { EditPersonDialog } from './EditPersonDialog.tsx';
import { NewLinkDialog } from './NewLinkDialog.tsx';

export function PersonMenu({ person, isMe }: { person: Person; isMe: boolean }) {
  const { id, name, deactivatedAt } = person;
  const reactivate = useVerb(`/people/${id}/reactivate`, {
    done: t('people.reactivated', { name }),
  });
  const isActive = deactivatedAt === null;
  const isOther = isActive && !isMe;
  return (
    <RowMenu
      label={t('people.actionsOf', { name })}
      actions={[
        {
          label: t('actions.edit'),
          dialog: (close) => <EditPersonDialog person={person} onClose={close} />,
        },
        isOther && {
          label: t('people.newLink'),
          dialog: (close) => <NewLinkDialog person={person} onClose={close} />,
        },
        isOther && {
          label: t('people.deactivate'),
          dialog: (close) => <DeactivateDialog person={person} onClose={close} />,
        },
        !isActive && { label: t('people.reactivate'), run: () => reactivate.mutate() },
      ]}
    />
  );
}
