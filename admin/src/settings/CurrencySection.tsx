import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import type { Settings } from '@sosia/core/contract';
import { useLocale } from 'ra-core';
import { type FormEvent, useState } from 'react';
import { useErrorText } from '../api/useErrorText.ts';
import { useWords } from '../i18n/useWords.ts';
import { Field } from '../ui/Field.tsx';
import { Form } from '../ui/Form.tsx';
import { useFormats } from '../ui/formats.ts';
import { readNumber } from '../ui/read-number.ts';
import { SelectField } from '../ui/SelectField.tsx';
import { rateText } from './rate-text.ts';
import { SettingsSection } from './SettingsSection.tsx';
import { useSaveSettings } from './useSaveSettings.ts';

/** Brazil's first, as the product speaks it, then every other. */
const CURRENCIES = ['BRL', 'USD', 'EUR', 'ARS', 'CLP', 'COP', 'GBP', 'MXN', 'PEN', 'PYG', 'UYU'];
/** Of the sentence that shows what a rate does. */
const EXAMPLE_USD = 10;

/** In which currency costs are shown, by which rate, and whose day's rate it is. */
export function CurrencySection({ settings }: { settings: Settings }) {
  const t = useWords();
  const locale = useLocale() ?? 'pt-BR';
  const errorText = useErrorText();
  const { save, isPending, error } = useSaveSettings();
  const [currency, setCurrency] = useState(settings.currency);
  const stored = settings.dollarRate?.currency === currency ? settings.dollarRate : null;
  const [typed, setTyped] = useState<{ rate?: string; on?: string }>({});
  const text = typed.rate ?? (stored ? rateText(stored.rate, locale) : '');
  const on = typed.on ?? stored?.on ?? today();
  const rate = readNumber(text, locale);
  const isWrong = rate !== null && !(rate > 0);
  const isForeign = currency !== 'USD';
  const choose = (chosen: string) => {
    setCurrency(chosen);
    // Another currency has another rate.
    setTyped({});
  };
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (isForeign && isWrong) return;
    const dollarRate = isForeign && rate !== null ? { currency, rate, on } : null;
    save({ currency, dollarRate }, { onSuccess: () => setTyped({}) });
  };
  return (
    <SettingsSection title={t('money.title')} lead={t('money.lead')}>
      <Form onSubmit={submit}>
        <SelectField
          label={t('money.currency')}
          value={currency}
          choices={choicesOf(settings.currency, locale)}
          onChange={choose}
        />
        {isForeign && (
          <>
            <Field
              label={t('money.rate')}
              help={t('money.rateHelp')}
              error={isWrong ? t('money.rateWrong') : undefined}
              value={text}
              onChange={({ target }) => setTyped({ on: today(), ...typed, rate: target.value })}
              slotProps={{ input: { inputMode: 'decimal', autoComplete: 'off' } }}
              sx={{ maxWidth: 200 }}
            />
            <Field
              required={rate !== null}
              type="date"
              label={t('money.on')}
              help={t('money.onHelp')}
              value={on}
              onChange={({ target }) => setTyped({ ...typed, on: target.value })}
              slotProps={{ input: { max: today() } }}
              sx={{ maxWidth: 200 }}
            />
          </>
        )}
        <Example currency={currency} rate={isForeign && !isWrong ? rate : null} />
        {error && <Alert severity="error">{errorText(error)}</Alert>}
        <Button type="submit" variant="contained" loading={isPending} sx={{ justifySelf: 'start' }}>
          {t('actions.save')}
        </Button>
      </Form>
    </SettingsSection>
  );
}

function Example({ currency, rate }: { currency: string; rate: number | null }) {
  const t = useWords();
  const { money } = useFormats();
  const said =
    rate === null
      ? t('money.inDollars')
      : t('money.example', {
          usd: money(EXAMPLE_USD, 'USD'),
          amount: money(EXAMPLE_USD * rate, currency),
        });
  return (
    <Typography variant="body2" role="status">
      {said}
    </Typography>
  );
}

/** The calendar day where the browser is. */
function today(): string {
  const now = new Date();
  return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
}

function choicesOf(current: string, locale: string) {
  const names = new Intl.DisplayNames(locale, { type: 'currency' });
  return [...new Set([...CURRENCIES, current])].map((code) => ({
    value: code,
    label: `${code} · ${names.of(code) ?? code}`,
  }));
}
