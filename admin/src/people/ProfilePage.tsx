import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import type { Language, Me } from '@sosia/core/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useLocaleState, useNotify } from 'ra-core';
import { type FormEvent, useRef, useState } from 'react';
import { ApiError, request } from '../api/http.ts';
import { useMe } from '../api/me.ts';
import { useErrorText } from '../api/useErrorText.ts';
import { LOCALES } from '../i18n/i18n-provider.ts';
import { useWords } from '../i18n/useWords.ts';
import { Page } from '../layout/Page.tsx';
import { NotificationChoices } from '../notifications/NotificationChoices.tsx';
import { SettingsSection } from '../settings/SettingsSection.tsx';
import { Field } from '../ui/Field.tsx';
import { Form } from '../ui/Form.tsx';
import { PasswordField } from '../ui/PasswordField.tsx';
import { SelectField } from '../ui/SelectField.tsx';

/** What everybody changes of themselves. */
export default function ProfilePage() {
  const t = useWords();
  const me = useMe();
  return (
    <Page title={t('profile.title')} lead={me?.user.email} width={760}>
      {me && <About me={me} />}
      <SettingsSection title={t('notices.title')} lead={t('notices.lead')}>
        <NotificationChoices />
      </SettingsSection>
      <SettingsSection title={t('profile.passwordTitle')} lead={t('profile.passwordLead')}>
        <ChangePassword />
      </SettingsSection>
    </Page>
  );
}

function About({ me }: { me: Me }) {
  const t = useWords();
  const notify = useNotify();
  const errorText = useErrorText();
  const client = useQueryClient();
  const [locale, setLocale] = useLocaleState();
  const [chosen, setChosen] = useState(locale as Language);
  const { mutate, isPending, error } = useMutation({
    mutationFn: (name: string) =>
      request('/me', { method: 'PATCH', body: { name, locale: chosen } }),
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: ['me'] });
      if (chosen !== locale) setLocale(chosen);
      notify(t('profile.saved'), { type: 'success' });
    },
  });
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    mutate(String(new FormData(event.currentTarget).get('name')));
  };
  return (
    <SettingsSection title={t('profile.aboutTitle')} lead={t('profile.aboutLead')}>
      <Form onSubmit={submit}>
        <Field
          required
          name="name"
          autoComplete="name"
          defaultValue={me.user.name}
          label={t('profile.name')}
          slotProps={{ input: { maxLength: 120 } }}
        />
        <SelectField
          label={t('profile.language')}
          value={chosen}
          choices={LOCALES.map((known) => ({ value: known.locale as Language, label: known.name }))}
          onChange={setChosen}
        />
        {error && <Alert severity="error">{errorText(error)}</Alert>}
        <Button type="submit" variant="contained" loading={isPending} sx={{ justifySelf: 'start' }}>
          {t('actions.save')}
        </Button>
      </Form>
    </SettingsSection>
  );
}

function ChangePassword() {
  const t = useWords();
  const notify = useNotify();
  const errorText = useErrorText();
  const form = useRef<HTMLFormElement>(null);
  const { mutate, isPending, error } = useMutation({
    mutationFn: (body: object) => request('/auth/change-password', { method: 'POST', body }),
    onSuccess: () => {
      form.current?.reset();
      notify(t('profile.changed'), { type: 'success' });
    },
  });
  const isWrong = error instanceof ApiError && error.code === 'invalid_password';
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    mutate(Object.fromEntries(new FormData(event.currentTarget)));
  };
  return (
    <Form ref={form} onSubmit={submit}>
      <PasswordField
        required
        name="currentPassword"
        autoComplete="current-password"
        label={t('profile.current')}
        error={isWrong ? t('profile.wrongPassword') : undefined}
      />
      <PasswordField
        required
        name="newPassword"
        autoComplete="new-password"
        label={t('profile.next')}
        help={t('setup.passwordHelp')}
        slotProps={{ input: { minLength: 8, maxLength: 128 } }}
      />
      {error && !isWrong && <Alert severity="error">{errorText(error)}</Alert>}
      <Button type="submit" variant="outlined" loading={isPending} sx={{ justifySelf: 'start' }}>
        {t('profile.change')}
      </Button>
    </Form>
  );
}
