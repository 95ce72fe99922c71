import { Box, Typography } from '@mui/material';
import type { ChannelNumber, ProviderAccount } from '@sosia/core/contract';
import { useSaveRecord } from '../api/index.ts';
import { t } from '../i18n/words.ts';
import { formatPhone, RecordForm } from '../ui/index.ts';

const FACTS = [
  'moveNumber.atTwilio',
  'moveNumber.history',
  'moveNumber.waiting',
  'moveNumber.templates',
] as const;

interface Props {
  number: ChannelNumber;
  account: ProviderAccount;
  onDone: (number: ChannelNumber) => void;
  onBack: () => void;
}

/** Says what stays and what changes, before the move. */
export function MoveStep({ number, account, onDone, onBack }: Props) {
  const save = useSaveRecord<ChannelNumber>('numbers', number);
  return (
    <RecordForm
      save={async () => onDone(await save({ providerAccountId: account.id }))}
      submit={t('moveNumber.confirm')}
      cancel={t('actions.back')}
      onCancel={onBack}
    >
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
    </RecordForm>
  );
}
