import { Skeleton, Typography } from '@mui/material';
import {
  type ChannelNumber,
  type CreateNumber,
  type Persona,
  type ProviderAccount,
  WhatsAppAddress,
} from '@sosia/core/contract';
import { useAll, useSaveRecord } from '../api/index.ts';
import { markStep } from '../home/first-visit.ts';
import { t } from '../i18n/words.ts';
import { fits, Loaded, RecordForm, SelectInput, TextInput } from '../ui/index.ts';

interface Props {
  account: ProviderAccount;
  onDone: (number: ChannelNumber) => void;
  onBack: () => void;
}

export function NumberStep({ account, onDone, onBack }: Props) {
  const personas = useAll<Persona>('personas', { by: 'createdAt' });
  const create = useSaveRecord<ChannelNumber>('numbers');
  const save = async (values: CreateNumber) => {
    const number = await create({ ...values, personaId: values.personaId || null });
    markStep('number');
    onDone(number);
  };
  return (
    <Loaded query={personas} skeleton={<Skeleton variant="rounded" height={180} />}>
      {(known) => (
        <RecordForm<CreateNumber>
          record={{ providerAccountId: account.id, personaId: known[0]?.id ?? '' }}
          save={save}
          submit={t('connect.saveNumber')}
          cancel={t('actions.back')}
          onCancel={onBack}
        >
          <Typography>{t('connect.numberLead')}</Typography>
          <TextInput
            required
            autoFocus
            source="address"
            type="tel"
            label={t('connect.address')}
            help={t('connect.addressHelp')}
            validate={fits(WhatsAppAddress, t('connect.addressInvalid'))}
          />
          <TextInput
            required
            source="name"
            label={t('fields.name')}
            help={t('connect.numberNameHelp')}
            slotProps={{ input: { maxLength: 80 } }}
          />
          <SelectInput
            source="personaId"
            label={t('connect.persona')}
            help={t('connect.personaHelp')}
            choices={[
              ...known.map(({ id, name }) => ({ value: id, label: name })),
              { value: '', label: t('numbers.noPersona') },
            ]}
          />
        </RecordForm>
      )}
    </Loaded>
  );
}
