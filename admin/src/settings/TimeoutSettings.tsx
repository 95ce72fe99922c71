import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import InputAdornment from '@mui/material/InputAdornment';
import Skeleton from '@mui/material/Skeleton';
import Typography from '@mui/material/Typography';
import {
  type Settings,
  type TimeoutSettings as Timeouts,
  TimeoutSettings as TimeoutsSchema,
} from '@sosia/core/contract';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useLocale, useNotify } from 'ra-core';
import { type FormEvent, useId, useState } from 'react';
import { request } from '../api/http.ts';
import { useErrorText } from '../api/useErrorText.ts';
import { useWords } from '../i18n/useWords.ts';
import { FailedState } from '../ui/FailedState.tsx';
import { Field } from '../ui/Field.tsx';
import { readNumber } from '../ui/read-number.ts';

const QUERY = ['settings'];

/** Name, unit, least and most of each time; the API's schema has the last word. */
const TIMES = [
  ['waitingMinutes', 'minutes', 1, 1440],
  ['attendantIdleMinutes', 'minutes', 1, 1440],
  ['botIdleHours', 'hours', 1, 720],
  ['windowWarningMinutes', 'minutes', 5, 720],
] as const satisfies [keyof Timeouts, 'minutes' | 'hours', number, number][];

type Written = Record<keyof Timeouts, string>;

/** What happens to conversations by itself, and after how long. Reads and saves its own part. */
export function TimeoutSettings() {
  const { data, error, refetch } = useQuery({
    queryKey: QUERY,
    queryFn: () => request<Settings>('/settings'),
  });
  if (error && !data) return <FailedState error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton variant="rounded" height={320} />;
  return <TimeoutForm key={JSON.stringify(data.timeouts)} timeouts={data.timeouts} />;
}

function TimeoutForm({ timeouts }: { timeouts: Timeouts }) {
  const t = useWords();
  const titleId = useId();
  const locale = useLocale() ?? 'pt-BR';
  const [written, setWritten] = useState<Written>(() => {
    const texts = TIMES.map(([name]) => [name, timeouts[name]?.toString() ?? '']);
    return Object.fromEntries(texts) as Written;
  });
  const save = useSaveTimeouts();
  const meant = Object.fromEntries(
    TIMES.map(([name]) => [name, readNumber(written[name], locale)]),
  ) as Timeouts;
  const checked = TimeoutsSchema.safeParse(meant);
  const wrong = new Set(checked.error?.issues.map(({ path }) => path[0]));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (checked.success) save.mutate(checked.data);
  };
  return (
    <Box
      component="form"
      noValidate
      aria-labelledby={titleId}
      onSubmit={submit}
      sx={{ display: 'grid', gap: 2.5, maxWidth: 560 }}
    >
      <div>
        <Typography id={titleId} variant="h2">
          {t('timeoutSettings.title')}
        </Typography>
        <Typography variant="body2" sx={{ color: 'text.secondary', mt: 0.5 }}>
          {t('timeoutSettings.hint')}
        </Typography>
      </div>
      {TIMES.map(([name, unit, least, most]) => (
        <Field
          key={name}
          label={t(`timeoutSettings.${name}`)}
          help={t(`timeoutSettings.${name}Help`)}
          error={wrong.has(name) ? t('timeoutSettings.outOfRange', { least, most }) : undefined}
          value={written[name]}
          onChange={(event) => setWritten((now) => ({ ...now, [name]: event.target.value }))}
          endAdornment={
            <InputAdornment position="end">{t(`timeoutSettings.${unit}`)}</InputAdornment>
          }
          slotProps={{ input: { inputMode: 'numeric', maxLength: 6 } }}
        />
      ))}
      <Button
        type="submit"
        variant="contained"
        loading={save.isPending}
        disabled={!checked.success}
        sx={{ justifySelf: 'start' }}
      >
        {t('timeoutSettings.save')}
      </Button>
    </Box>
  );
}

function useSaveTimeouts() {
  const t = useWords();
  const client = useQueryClient();
  const notify = useNotify();
  const errorText = useErrorText();
  return useMutation({
    mutationFn: (timeouts: Timeouts) =>
      request<Settings>('/settings', { method: 'PATCH', body: { timeouts } }),
    onSuccess: (settings) => {
      client.setQueryData(QUERY, settings);
      notify(t('timeoutSettings.saved'), { type: 'success' });
    },
    onError: (error) => notify(errorText(error), { type: 'error' }),
  });
}
