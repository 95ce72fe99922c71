import { Box, Typography } from '@mui/material';
import { useSetLocale } from 'ra-core';
import type { ReactNode } from 'react';
import { LOCALES, locale, t } from '../i18n/words.ts';
import { Mark } from '../ui/index.ts';
import { WelcomePicture } from './WelcomePicture.tsx';

/** The signed-out page: the product on the left, the form on the right. */
export function WelcomeFrame({ title, lead, children }: FrameProps) {
  return (
    <Box sx={{ minHeight: '100dvh', display: 'flex', bgcolor: 'background.default' }}>
      <WelcomePicture />
      <Box
        component="main"
        sx={{
          flex: 1,
          display: 'flex',
          flexDirection: 'column',
          px: { xs: 2.5, sm: 4 },
          py: { xs: 3, md: 4 },
        }}
      >
        <LanguageLinks />
        <Box sx={{ width: '100%', maxWidth: 400, m: 'auto', py: 3 }}>
          <Box sx={{ display: { md: 'none' }, mb: 4 }}>
            <Box sx={{ display: 'flex', alignItems: 'center', gap: 1.25 }}>
              <Mark size={40} />
              <Box component="span" sx={{ fontSize: '1.75rem', fontWeight: 680 }}>
                Sósia
              </Box>
            </Box>
            <Typography sx={{ mt: 1, color: 'text.secondary' }}>{t('brand.line')}</Typography>
          </Box>
          <Typography variant="h1">{title}</Typography>
          <Typography sx={{ mt: 0.75, mb: 3, color: 'text.secondary' }}>{lead}</Typography>
          {children}
        </Box>
      </Box>
    </Box>
  );
}

interface FrameProps {
  title: string;
  lead: string;
  children: ReactNode;
}

function LanguageLinks() {
  const setLocale = useSetLocale();
  return (
    <Box
      role="group"
      aria-label={t('fields.language')}
      sx={{ display: 'flex', justifyContent: 'flex-end', gap: 1 }}
    >
      {LOCALES.map((known) => (
        <Box
          key={known.locale}
          component="button"
          type="button"
          lang={known.locale}
          aria-pressed={known.locale === locale()}
          onClick={() => void setLocale(known.locale)}
          sx={{
            font: 'inherit',
            fontSize: 15,
            minHeight: 44,
            px: 1,
            border: 0,
            bgcolor: 'transparent',
            cursor: 'pointer',
            color: known.locale === locale() ? 'text.primary' : 'text.secondary',
            fontWeight: known.locale === locale() ? 640 : 450,
          }}
        >
          {known.name}
        </Box>
      ))}
    </Box>
  );
}
