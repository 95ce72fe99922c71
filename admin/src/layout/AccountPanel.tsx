import SignOutIcon from '@mui/icons-material/Logout';
import ProfileIcon from '@mui/icons-material/ManageAccountsOutlined';
import { Box, Button, Divider, ToggleButton, ToggleButtonGroup, Typography } from '@mui/material';
import { useLogout, useSetLocale, useStore } from 'ra-core';
import { Link } from 'react-router';
import { useMe } from '../api/index.ts';
import { LOCALES, locale, t } from '../i18n/words.ts';
import { Quiet } from '../ui/index.ts';

/** The signed-in user, the theme, the language and the sign-out button. */
export function AccountPanel({ onLeave }: { onLeave?: () => void }) {
  const me = useMe();
  const logout = useLogout();
  return (
    <Box sx={{ p: 2, display: 'grid', gap: 2 }}>
      {me && (
        <Box sx={{ minWidth: 0 }}>
          <Typography noWrap sx={{ fontWeight: 640 }}>
            {me.user.name}
          </Typography>
          <Quiet noWrap>{me.user.email}</Quiet>
          <Quiet>
            {t(`roles.${me.role}`)} · {me.organization.name}
          </Quiet>
        </Box>
      )}
      <Divider />
      <ThemeChoice />
      <LanguageChoice />
      <Divider />
      <Button
        component={Link}
        to="/profile"
        color="inherit"
        startIcon={<ProfileIcon />}
        onClick={onLeave}
        sx={{ justifyContent: 'flex-start' }}
      >
        {t('profile.title')}
      </Button>
      <Button
        color="inherit"
        startIcon={<SignOutIcon />}
        onClick={() => void logout()}
        sx={{ justifyContent: 'flex-start' }}
      >
        {t('account.signOut')}
      </Button>
      {me && (
        <Quiet variant="caption">{t('account.version', { version: me.system.version })}</Quiet>
      )}
    </Box>
  );
}

function ThemeChoice() {
  // Nothing stored means the system's theme; react-admin's ThemeProvider reads the same key.
  const [theme, setTheme] = useStore<'light' | 'dark' | undefined>('theme');
  return (
    <Choice
      label={t('account.theme')}
      value={theme ?? 'system'}
      choices={[
        ['light', t('account.light')],
        ['dark', t('account.dark')],
        ['system', t('account.system')],
      ]}
      onChange={(value) => setTheme(value === 'system' ? undefined : (value as 'light' | 'dark'))}
    />
  );
}

function LanguageChoice() {
  const setLocale = useSetLocale();
  return (
    <Choice
      label={t('fields.language')}
      value={locale()}
      choices={LOCALES.map((known) => [known.locale, known.name] as const)}
      onChange={setLocale}
    />
  );
}

interface ChoiceProps {
  label: string;
  value: string;
  choices: readonly (readonly [string, string])[];
  onChange: (value: string) => void;
}

function Choice({ label, value, choices, onChange }: ChoiceProps) {
  return (
    <Box>
      <Typography variant="body2" sx={{ fontWeight: 600, mb: 0.75 }}>
        {label}
      </Typography>
      <ToggleButtonGroup
        exclusive
        fullWidth
        size="small"
        aria-label={label}
        value={value}
        onChange={(_event, next: string | null) => next && onChange(next)}
      >
        {choices.map(([key, name]) => (
          <ToggleButton key={key} value={key}>
            {name}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
    </Box>
  );
}
