import { Typography } from '@mui/material';
import type { Settings } from '@sosia/core/contract';
import { useFormContext, useWatch } from 'react-hook-form';
import { locale, t } from '../i18n/words.ts';
import { formats, RecordForm, readNumber, SelectInput, TextInput } from '../ui/index.ts';
import { rateText } from './rate-text.ts';
import { SettingsSection } from './SettingsSection.tsx';
import { useSaveSettings } from './useSaveSettings.ts';

/** Brazil's currency first, because the product speaks Brazilian Portuguese; then the others. */
const CURRENCIES = ['BRL', 'USD', 'EUR', 'ARS', 'CLP', 'COP', 'GBP', 'MXN', 'PEN', 'PYG', 'UYU'];
/** The amount in the sentence that shows the rate's effect. */
const EXAMPLE_USD = 10;

interface Written {
  currency: string;
  rate: string;
  on: string;
}

/** The currency that costs are shown in, the rate, and the day of that rate. */
export function CurrencySection({ settings }: { settings: Settings }) {
  const { mutateAsync } = useSaveSettings(settings);
  const save = ({ currency, rate: text, on }: Written) => {
    const rate = currency === 'USD' ? null : readNumber(text);
    return mutateAsync({ currency, dollarRate: rate === null ? null : { currency, rate, on } });
  };
  return (
    <SettingsSection title={t('money.title')} lead={t('money.lead')}>
      <RecordForm<Written>
        mode="onChange"
        record={{ currency: settings.currency, ...rateOf(settings, settings.currency) }}
        save={save}
      >
        <Fields settings={settings} />
      </RecordForm>
    </SettingsSection>
  );
}

const isWrong = (rate: number | null) => rate !== null && !(rate > 0);

/** The stored rate of a currency, as its fields show it. */
function rateOf({ dollarRate }: Settings, currency: string) {
  const stored = dollarRate?.currency === currency ? dollarRate : null;
  return { rate: stored ? rateText(stored.rate) : '', on: stored?.on ?? today() };
}

function Fields({ settings }: { settings: Settings }) {
  const { setValue, formState } = useFormContext<Written>();
  const [currency, text] = useWatch<Written, ['currency', 'rate']>({ name: ['currency', 'rate'] });
  const isDateChosen = formState.dirtyFields.on;
  const rate = readNumber(text);
  const isForeign = currency !== 'USD';
  const showRateOf = (chosen: string) => {
    const { rate, on } = rateOf(settings, chosen);
    setValue('rate', rate);
    setValue('on', on);
  };
  return (
    <>
      <SelectInput
        source="currency"
        label={t('money.currency')}
        choices={choicesOf(settings.currency)}
        onChange={showRateOf}
      />
      {isForeign && (
        <>
          <TextInput
            source="rate"
            label={t('money.rate')}
            help={t('money.rateHelp')}
            validate={(typed: string) =>
              isWrong(readNumber(typed)) ? t('money.rateWrong') : undefined
            }
            onChange={() => {
              if (!isDateChosen) setValue('on', today());
            }}
            inputMode="decimal"
            autoComplete="off"
            sx={{ maxWidth: 200 }}
          />
          <TextInput
            required={rate !== null}
            type="date"
            source="on"
            label={t('money.on')}
            help={t('money.onHelp')}
            slotProps={{ input: { max: today() } }}
            sx={{ maxWidth: 200 }}
          />
        </>
      )}
      <Typography variant="body2" role="status">
        {isForeign && rate !== null && !isWrong(rate)
          ? t('money.example', {
              usd: formats.money(EXAMPLE_USD, 'USD'),
              amount: formats.money(EXAMPLE_USD * rate, currency),
            })
          : t('money.inDollars')}
      </Typography>
    </>
  );
}

/** Today's date in the browser's time zone. */
function today(): string {
  const now = new Date();
  return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
}

function choicesOf(current: string) {
  const names = new Intl.DisplayNames(locale(), { type: 'currency' });
  return [...new Set([...CURRENCIES, current])].map((code) => ({
    value: code,
    label: `${code} · ${names.of(code) ?? code}`,
  }));
}
