import type { CreatedNotificationHook, NotificationHook } from '@sosia/core/contract';
import { useNotices, useSaveRecord, useVerb } from '../api/index.ts';
import { t } from '../i18n/words.ts';
import { DialogShell, fieldErrors, RecordForm, ShownOnceDialog } from '../ui/index.ts';
import { HookFields, type HookValues, URL_HELP } from './HookFields.tsx';

interface Props {
  /** The destination to edit; without one, a new one is created. */
  hook?: NotificationHook;
  onClose: () => void;
}

const NEW: Partial<HookValues> = {
  kind: 'slack',
  events: ['waiting', 'waiting_too_long', 'number_trouble'],
  numberIds: null,
};

/** The form of a destination; if a secret was generated for it, then shows that secret once. */
export function HookDialog({ hook, onClose }: Props) {
  const { done } = useNotices();
  const add = useVerb<CreatedNotificationHook, object>('/notification-hooks', { showsError: true });
  const update = useSaveRecord('notification-hooks', hook);
  if (add.data?.secret) {
    return (
      <ShownOnceDialog
        title={t('organization.secretTitle', { name: add.data.hook.name })}
        lead={t('organization.secretLead')}
        label={t('organization.hookSecret')}
        value={add.data.secret}
        onClose={onClose}
      />
    );
  }
  const save = async ({ url, secret, ...values }: HookValues) => {
    const body = {
      ...values,
      // Values that the API does not return stay unchanged unless something was typed.
      url: url || undefined,
      secret: (values.kind === 'webhook' && secret) || undefined,
      numberIds: values.numberIds ?? [],
    };
    if (hook) await update(body);
    const created = hook ? undefined : await add.mutateAsync(body);
    done(t('organization.hookSaved'));
    if (!created?.secret) onClose();
  };
  // Instead of the API's error for an address, say what a valid one looks like.
  const explain = (error: unknown, { kind }: HookValues) => {
    const fields = fieldErrors(error);
    return { fields: fields.url ? { ...fields, url: t(URL_HELP[kind]) } : fields };
  };
  const title = hook ? t('actions.editNamed', { name: hook.name }) : t('organization.hookAddTitle');
  return (
    <DialogShell title={title} onClose={onClose}>
      <RecordForm<HookValues>
        record={
          hook ? { ...hook, numberIds: hook.numberIds.length > 0 ? hook.numberIds : null } : NEW
        }
        save={save}
        explain={explain}
        onCancel={onClose}
      >
        <HookFields hook={hook} />
      </RecordForm>
    </DialogShell>
  );
}
