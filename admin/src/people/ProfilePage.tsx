import type { Language, Me } from '@sosia/core/contract';
import { useSetLocale } from 'ra-core';
import { useState } from 'react';
import { ApiError, useMe, useVerb } from '../api/index.ts';
import { LOCALES, locale, t } from '../i18n/words.ts';
import { Page } from '../layout/Page.tsx';
import { NotificationChoices } from '../notifications/NotificationChoices.tsx';
import { SettingsSection } from '../settings/SettingsSection.tsx';
import { PasswordInput, RecordForm, SelectInput, TextInput } from '../ui/index.ts';

/** What all users can change about themselves. */
export default function ProfilePage() {
  const me = useMe();
  return (
    <Page title={t('profile.title')} lead={me?.user.email} width={760}>
      {me && <About me={me} />}
      <SettingsSection title={t('notices.title')} lead={t('notices.lead')}>
        <NotificationChoices />
      </SettingsSection>
      <SettingsSection title={t('fields.password')} lead={t('profile.passwordLead')}>
        <ChangePassword />
      </SettingsSection>
    </Page>
  );
}

function About({ me }: { me: Me }) {
  const setLocale = useSetLocale();
  const save = useVerb<unknown, { name: string; locale: Language }>('/me', {
    method: 'PATCH',
    showsError: true,
    done: t('profile.saved'),
    onSuccess: (_, { locale: chosen }) => {
      if (chosen !== locale()) setLocale(chosen);
    },
  });
  return (
    <SettingsSection title={t('profile.aboutTitle')} lead={t('profile.aboutLead')}>
      <RecordForm record={{ name: me.user.name, locale: locale() }} save={save.mutateAsync}>
        <TextInput
          required
          source="name"
          autoComplete="name"
          label={t('fields.yourName')}
          maxLength={120}
        />
        <SelectInput
          source="locale"
          label={t('fields.language')}
          choices={LOCALES.map(({ locale, name }) => ({ value: locale, label: name }))}
        />
      </RecordForm>
    </SettingsSection>
  );
}

function ChangePassword() {
  const [changes, setChanges] = useState(0);
  const change = useVerb<unknown, object>('/auth/change-password', {
    showsError: true,
    done: t('profile.changed'),
    onSuccess: () => setChanges(changes + 1),
  });
  const explain = (error: unknown) =>
    error instanceof ApiError && error.code === 'invalid_password'
      ? { fields: { currentPassword: t('errors.invalid_password') }, text: undefined }
      : undefined;
  return (
    <RecordForm
      // A password change resets the form.
      key={changes}
      save={change.mutateAsync}
      explain={explain}
      submit={t('profile.change')}
      button={{ variant: 'outlined' }}
    >
      <PasswordInput
        required
        source="currentPassword"
        autoComplete="current-password"
        label={t('profile.current')}
      />
      <PasswordInput
        required
        source="newPassword"
        autoComplete="new-password"
        label={t('fields.newPassword')}
        help={t('setup.passwordHelp')}
        minLength={8}
        maxLength={128}
      />
    </RecordForm>
  );
}
