import DownIcon from '@mui/icons-material/KeyboardArrowDown';
import Box from '@mui/material/Box';
import Fab from '@mui/material/Fab';
import type { ReactNode } from 'react';
import { useWords } from '../i18n/useWords.ts';
import { useStickyScroll } from './useStickyScroll.ts';

interface Props {
  label: string;
  oldest: string;
  newest: string;
  onReachTop?: () => void;
  /** Of what is said, at most; in px. */
  width?: number;
  children: ReactNode;
}

/** The scrolling part of a chat, with the pill that leads back to its end. */
export function ChatScroll({ label, oldest, newest, onReachTop, width = 820, children }: Props) {
  const t = useWords();
  const sticky = useStickyScroll({ oldest, newest, onReachTop });
  return (
    <Box sx={{ position: 'relative', flex: 1, minHeight: 0, bgcolor: 'tint.thread' }}>
      <Box
        ref={sticky.box}
        onScroll={sticky.onScroll}
        role="log"
        aria-label={label}
        tabIndex={0}
        sx={{
          height: '100%',
          overflowY: 'auto',
          overflowAnchor: 'none',
          overscrollBehavior: 'contain',
          '&:focus-visible': { outlineOffset: -2 },
        }}
      >
        <Box
          ref={sticky.content}
          sx={{
            minHeight: '100%',
            maxWidth: width,
            mx: 'auto',
            px: { xs: 1.5, sm: 2.5 },
            py: 2,
            display: 'flex',
            flexDirection: 'column',
            justifyContent: 'flex-end',
          }}
        >
          {children}
        </Box>
      </Box>
      {(sticky.hasNew || sticky.isAway) && (
        <Fab
          size="medium"
          variant={sticky.hasNew ? 'extended' : 'circular'}
          color={sticky.hasNew ? 'primary' : 'default'}
          aria-label={sticky.hasNew ? undefined : t('chat.toBottom')}
          onClick={sticky.toBottom}
          sx={{
            position: 'absolute',
            bottom: 16,
            right: 16,
            boxShadow: 'none',
            border: 1,
            borderColor: 'divider',
            textTransform: 'none',
            zIndex: 1,
            ...(!sticky.hasNew && QUIET),
          }}
        >
          <DownIcon />
          {sticky.hasNew && t('chat.newMessages')}
        </Fab>
      )}
    </Box>
  );
}

/** MUI's own grey button would be the brightest thing of a dark screen. */
const QUIET = {
  bgcolor: 'background.paper',
  color: 'text.primary',
  '&:hover': { bgcolor: 'tint.quiet' },
} as const;
