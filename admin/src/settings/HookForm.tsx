import {
  type CreatedNotificationHook,
  HookKind,
  type NotificationEvent,
  type NotificationHook,
} from '@sosia/core/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNotify } from 'ra-core';
import { type FormEvent, useState } from 'react';
import { request } from '../api/http.ts';
import { useWords } from '../i18n/useWords.ts';
import { Field } from '../ui/Field.tsx';
import { Form } from '../ui/Form.tsx';
import { FormEnd } from '../ui/FormEnd.tsx';
import { fieldErrors } from '../ui/field-errors.ts';
import { PasswordField } from '../ui/PasswordField.tsx';
import { SelectField } from '../ui/SelectField.tsx';
import { HookEvents } from './HookEvents.tsx';
import { HookNumbers } from './HookNumbers.tsx';

interface Props {
  hook?: NotificationHook;
  onDone: (created?: CreatedNotificationHook) => void;
  onCancel: () => void;
}

export function HookForm({ hook, onDone, onCancel }: Props) {
  const t = useWords();
  const [kind, setKind] = useState<HookKind>(hook?.kind ?? 'slack');
  const [events, setEvents] = useState<NotificationEvent[]>(
    hook?.events ?? ['waiting', 'waiting_too_long', 'number_trouble'],
  );
  const [numbers, setNumbers] = useState(hook?.numberIds.length ? hook.numberIds : null);
  const { mutate, isPending, error } = useSave(hook, onDone);
  const errors = fieldErrors(error);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (events.length === 0 || numbers?.length === 0) return;
    const given = [...new FormData(event.currentTarget)]
      .map(([name, value]) => [name, String(value).trim()] as const)
      .filter(([, value]) => value !== '');
    mutate({
      ...Object.fromEntries(given),
      events,
      numberIds: numbers ?? [],
      ...(!hook && { kind }),
    });
  };
  const kept = hook && t('organization.hookUrlKept', { address: hook.addressHint });
  const urlHelp = kind === 'slack' ? 'organization.hookUrlSlack' : 'organization.hookUrlWebhook';
  return (
    <Form onSubmit={submit}>
      {!hook && <KindField value={kind} onChange={setKind} />}
      <Field
        required
        name="name"
        defaultValue={hook?.name}
        label={t('organization.hookName')}
        help={t('organization.hookNameHelp')}
        error={errors.name}
        slotProps={{ input: { maxLength: 80 } }}
      />
      <Field
        required={!hook}
        name="url"
        type="url"
        autoComplete="off"
        label={t('organization.hookUrl')}
        help={kept ?? t(urlHelp)}
        error={errors.url && t(urlHelp)}
        slotProps={{ input: { maxLength: 1000, spellCheck: false } }}
      />
      {kind === 'webhook' && (
        <PasswordField
          name="secret"
          autoComplete="off"
          label={t('organization.hookSecret')}
          help={t(hook ? 'organization.hookSecretKept' : 'organization.hookSecretHelp')}
          error={errors.secret}
          slotProps={{ input: { minLength: 16, maxLength: 200 } }}
        />
      )}
      <HookEvents value={events} onChange={setEvents} />
      <HookNumbers value={numbers} onChange={setNumbers} />
      <FormEnd
        error={error}
        isPending={isPending}
        cancel={t('actions.cancel')}
        submit={t('actions.save')}
        onCancel={onCancel}
      />
    </Form>
  );
}

interface KindProps {
  value: HookKind;
  onChange: (kind: HookKind) => void;
}

function KindField({ value, onChange }: KindProps) {
  const t = useWords();
  const choices = HookKind.options.map((one) => ({
    value: one,
    label: t(`organization.kind.${one}`),
  }));
  return (
    <SelectField
      label={t('organization.hookKind')}
      value={value}
      choices={choices}
      onChange={onChange}
    />
  );
}

function useSave(hook: NotificationHook | undefined, onDone: Props['onDone']) {
  const t = useWords();
  const notify = useNotify();
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (body: object) => {
      if (!hook) {
        return request<CreatedNotificationHook>('/notification-hooks', { method: 'POST', body });
      }
      await request(`/notification-hooks/${hook.id}`, { method: 'PATCH', body });
      return undefined;
    },
    onSuccess: (created) => {
      void client.invalidateQueries({ queryKey: ['notification-hooks'] });
      notify(t('organization.hookSaved'), { type: 'success' });
      onDone(created);
    },
  });
}
