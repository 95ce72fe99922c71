import BackIcon from '@mui/icons-material/ArrowBack';
import { Box, IconButton, Typography } from '@mui/material';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { t } from '../i18n/words.ts';
import { useDocumentTitle } from './useDocumentTitle.ts';

interface Props {
  title: string;
  /** The browser tab's title, where the heading is not the page's name. */
  tabTitle?: string;
  lead?: ReactNode;
  actions?: ReactNode;
  /** The target of the back arrow, on pages inside a room. */
  back?: string;
  width?: number;
  children: ReactNode;
}

const WIDEST = 1080;

/** A longer title is set smaller: names have up to 200 characters. */
const LONG_TITLE = 60;

/** The left edge of the widest page when centred beside the rooms; `100vw` ignores scrollbars. */
const START = `max(0px, calc((100vw - 232px - ${WIDEST}px) / 2))`;

/** A scrolling page: its heading, its actions and a line that says what it is for. */
export function Page({ title, tabTitle, lead, actions, back, width = WIDEST, children }: Props) {
  useDocumentTitle(tabTitle ?? title);
  return (
    <Box sx={{ maxWidth: width, ml: START, px: { xs: 2, sm: 3, lg: 5 }, py: { xs: 2.5, md: 4 } }}>
      <Box
        component="header"
        sx={{
          display: 'flex',
          flexWrap: 'wrap',
          alignItems: 'flex-start',
          gap: 2,
          mb: { xs: 2.5, md: 3.5 },
        }}
      >
        <Box
          sx={{
            flex: '1 1 260px',
            minWidth: 0,
            display: 'flex',
            alignItems: 'flex-start',
            gap: 0.5,
          }}
        >
          {back && (
            <IconButton
              component={Link}
              to={back}
              aria-label={t('actions.back')}
              sx={{ ml: -1.25, mt: -0.5 }}
            >
              <BackIcon />
            </IconButton>
          )}
          <Box sx={{ minWidth: 0 }}>
            <Typography
              variant="h1"
              sx={{
                textWrap: 'balance',
                overflowWrap: 'anywhere',
                ...(title.length > LONG_TITLE && { fontSize: '1.25rem', lineHeight: 1.3 }),
              }}
            >
              {title}
            </Typography>
            {lead && (
              <Typography component="div" sx={{ color: 'text.secondary', mt: 0.5 }}>
                {lead}
              </Typography>
            )}
          </Box>
        </Box>
        {actions && <Box sx={{ display: 'flex', gap: 1 }}>{actions}</Box>}
      </Box>
      {children}
    </Box>
  );
}
