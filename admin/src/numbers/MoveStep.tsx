import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { ChannelNumber, ProviderAccount } from '@sosia/core/contract';
import { useUpdate } from 'ra-core';
import type { FormEvent } from 'react';
import { useWords } from '../i18n/useWords.ts';
import { Form } from '../ui/Form.tsx';
import { FormEnd } from '../ui/FormEnd.tsx';
import { formatPhone } from '../ui/phone.ts';

const FACTS = [
  'moveNumber.atTwilio',
  'moveNumber.history',
  'moveNumber.waiting',
  'moveNumber.templates',
] as const;

interface Props {
  number: ChannelNumber;
  account: ProviderAccount;
  onDone: () => void;
  onBack: () => void;
}

/** What stays and what changes, before it does. */
export function MoveStep({ number, account, onDone, onBack }: Props) {
  const t = useWords();
  const [update, { isPending, error }] = useUpdate<ChannelNumber>();
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const data = { providerAccountId: account.id };
    void update('numbers', { id: number.id, data, previousData: number }, { onSuccess: onDone });
  };
  return (
    <Form onSubmit={submit}>
      <Typography>
        {t('moveNumber.lead', { number: formatPhone(number.address), account: account.name })}
      </Typography>
      <Box component="ul" sx={{ m: 0, pl: 2.5, display: 'grid', gap: 1 }}>
        {FACTS.map((key) => (
          <Typography key={key} component="li" variant="body2">
            {t(key)}
          </Typography>
        ))}
      </Box>
      <FormEnd
        error={error}
        isPending={isPending}
        cancel={t('actions.back')}
        submit={t('moveNumber.confirm')}
        onCancel={onBack}
      />
    </Form>
  );
}
