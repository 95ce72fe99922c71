import Typography from '@mui/material/Typography';
import {
  type ChannelNumber,
  type Persona,
  PHONE,
  type ProviderAccount,
  plainPhone,
} from '@sosia/core/contract';
import { useCreate, useGetList } from 'ra-core';
import { type FormEvent, useState } from 'react';
import { markStep } from '../home/first-visit.ts';
import { useWords } from '../i18n/useWords.ts';
import { Field } from '../ui/Field.tsx';
import { Form } from '../ui/Form.tsx';
import { FormEnd } from '../ui/FormEnd.tsx';
import { fieldErrors } from '../ui/field-errors.ts';
import { SelectField } from '../ui/SelectField.tsx';

interface Props {
  account: ProviderAccount;
  onDone: (number: ChannelNumber) => void;
  onBack: () => void;
}

export function NumberStep({ account, onDone, onBack }: Props) {
  const t = useWords();
  const { data: personas = [] } = useGetList<Persona>('personas', {
    sort: { field: 'createdAt', order: 'ASC' },
    pagination: { page: 1, perPage: 100 },
  });
  const [chosen, setChosen] = useState<string>();
  const personaId = chosen ?? personas[0]?.id ?? '';
  const [addressError, setAddressError] = useState('');
  const [create, { isPending, error }] = useCreate<ChannelNumber>();
  const errors = fieldErrors(error);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const address = plainPhone(String(form.get('address')));
    setAddressError(PHONE.test(address) ? '' : t('connect.addressInvalid'));
    if (!PHONE.test(address)) return;
    const data = {
      providerAccountId: account.id,
      address,
      name: String(form.get('name')),
      personaId: personaId || null,
    };
    const onSuccess = (number: ChannelNumber) => {
      markStep('number');
      onDone(number);
    };
    void create('numbers', { data }, { onSuccess });
  };
  return (
    <Form onSubmit={submit}>
      <Typography>{t('connect.numberLead')}</Typography>
      <Field
        required
        autoFocus
        name="address"
        type="tel"
        label={t('connect.address')}
        help={t('connect.addressHelp')}
        error={addressError || errors.address}
      />
      <Field
        required
        name="name"
        label={t('connect.numberName')}
        help={t('connect.numberNameHelp')}
        error={errors.name}
        slotProps={{ input: { maxLength: 80 } }}
      />
      <SelectField
        label={t('connect.persona')}
        help={t('connect.personaHelp')}
        value={personaId}
        choices={[
          ...personas.map(({ id, name }) => ({ value: id, label: name })),
          { value: '', label: t('numbers.noPersona') },
        ]}
        onChange={setChosen}
      />
      <FormEnd
        error={error}
        isPending={isPending}
        cancel={t('actions.back')}
        submit={t('connect.saveNumber')}
        onCancel={onBack}
      />
    </Form>
  );
}
