import DownIcon from '@mui/icons-material/KeyboardArrowDown';
import { Box, Fab } from '@mui/material';
import { type ReactNode, type Ref, useImperativeHandle } from 'react';
import { t } from '../../i18n/words.ts';
import { type StickyOptions, useStickyScroll } from './useStickyScroll.ts';

/** Lets a parent scroll the chat. */
export interface ChatScrollHandle {
  hold: () => void;
}

interface Props extends StickyOptions {
  label: string;
  ref?: Ref<ChatScrollHandle>;
  /** Called instead of scrolling down, where the end is not loaded. */
  onToEnd?: () => void;
  /** Maximum width of the messages, in px. */
  width?: number;
  children: ReactNode;
}

/** The scrolling part of a chat, with a button that returns to its end. */
export function ChatScroll({ label, ref, onToEnd, width = 820, children, ...options }: Props) {
  const sticky = useStickyScroll(options);
  const { newCount } = sticky;
  useImperativeHandle(ref, () => ({ hold: sticky.hold }));
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
      {(newCount > 0 || sticky.isAway) && (
        <Fab
          size="medium"
          variant={newCount > 0 ? 'extended' : 'circular'}
          color={newCount > 0 ? 'primary' : 'default'}
          aria-label={newCount > 0 ? undefined : t('chat.toBottom')}
          onClick={onToEnd ?? sticky.toBottom}
          sx={{
            position: 'absolute',
            bottom: 16,
            right: 16,
            boxShadow: 'none',
            border: 1,
            borderColor: 'divider',
            textTransform: 'none',
            zIndex: 1,
            ...(newCount === 0 && QUIET),
          }}
        >
          <DownIcon />
          {newCount > 0 && t('chat.newMessages', { smart_count: newCount })}
        </Fab>
      )}
    </Box>
  );
}

/** MUI's own grey button would be the brightest thing on a dark screen. */
const QUIET = {
  bgcolor: 'background.paper',
  color: 'text.primary',
  '&:hover': { bgcolor: 'tint.quiet' },
} as const;
