import { HookKind, NotificationEvent, type NotificationHook } from '@sosia/core/contract';
import { useWatch } from 'react-hook-form';
import { t } from '../i18n/words.ts';
import { NumberChecklist } from '../notifications/NumberChecklist.tsx';
import {
  CheckboxList,
  FieldSet,
  PasswordInput,
  RadioList,
  SelectInput,
  TextInput,
  useOwnInput,
} from '../ui/index.ts';

export interface HookValues {
  name: string;
  kind: HookKind;
  url?: string;
  secret?: string;
  events: NotificationEvent[];
  /** Null: all numbers. */
  numberIds: string[] | null;
}

export const URL_HELP = {
  slack: 'organization.hookUrlSlack',
  webhook: 'organization.hookUrlWebhook',
} as const;

/** A destination's address, and the events it is told about. */
export function HookFields({ hook }: { hook?: NotificationHook }) {
  const kind: HookKind = useWatch({ name: 'kind' });
  const kinds = HookKind.options.map((one) => ({
    value: one,
    label: t(`organization.kind.${one}`),
  }));
  return (
    <>
      {!hook && <SelectInput source="kind" label={t('organization.hookKind')} choices={kinds} />}
      <TextInput
        required
        source="name"
        label={t('fields.name')}
        help={t('organization.hookNameHelp')}
        maxLength={80}
      />
      <TextInput
        required={!hook}
        source="url"
        type="url"
        autoComplete="off"
        label={t('organization.hookUrl')}
        help={
          hook ? t('organization.hookUrlKept', { address: hook.addressHint }) : t(URL_HELP[kind])
        }
        maxLength={1000}
        slotProps={{ input: { spellCheck: false } }}
      />
      {kind === 'webhook' && (
        <PasswordInput
          source="secret"
          autoComplete="off"
          label={t('organization.hookSecret')}
          help={t(hook ? 'organization.hookSecretKept' : 'organization.hookSecretHelp')}
          minLength={16}
          maxLength={200}
        />
      )}
      <EventsInput />
      <NumbersInput />
    </>
  );
}

function EventsInput() {
  const missing = t('organization.hookEventsMissing');
  const { field } = useOwnInput({
    source: 'events',
    validate: (events: string[]) => (events.length > 0 ? undefined : missing),
  });
  return (
    <FieldSet label={t('organization.hookEvents')} error={field.value.length === 0 && missing}>
      <CheckboxList
        value={field.value}
        choices={NotificationEvent.options.map((event) => ({
          value: event,
          label: t(`organization.event.${event}`),
        }))}
        onChange={field.onChange}
      />
    </FieldSet>
  );
}

/** The numbers whose queues it is told about; the list itself says when none is chosen. */
function NumbersInput() {
  const { field } = useOwnInput({
    source: 'numberIds',
    format: (value) => value,
    validate: (ids: string[] | null) =>
      ids?.length === 0 ? t('notices.numbersMissing') : undefined,
  });
  const { value, onChange } = field;
  return (
    <FieldSet label={t('organization.hookQueues')}>
      <RadioList
        value={value ? 'some' : 'all'}
        choices={[
          { value: 'all', label: t('organization.hookAllNumbers') },
          {
            value: 'some',
            label: t('organization.hookSomeNumbers'),
            below: value && <NumberChecklist value={value} onChange={onChange} />,
          },
        ]}
        onChange={(next) => onChange(next === 'all' ? null : [])}
      />
    </FieldSet>
  );
}
