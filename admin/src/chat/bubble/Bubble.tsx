import { Box } from '@mui/material';
import { visuallyHidden } from '@mui/utils';
import type { ReactNode } from 'react';
import { t } from '../../i18n/words.ts';
import { Portrait } from '../../ui/index.ts';
import { BubbleTime } from './BubbleTime.tsx';

export type Hand = 'contact' | 'persona' | 'attendant' | 'system' | 'note';

interface Props {
  /** The message's id: quotes scroll to it. */
  id?: string;
  hand: Hand;
  /** The author: named above the first of our bubbles, and in the portrait. */
  name: string;
  /** The version of the persona that wrote it. */
  version?: number | null;
  /** Key of the persona's picture. */
  picture?: string | null;
  isGrouped?: boolean;
  /** The current link points to this message. */
  isMarked?: boolean;
  at?: string;
  /** The message's own address; the time links to it. */
  link?: string;
  /** Beside the time: delivery ticks. */
  status?: ReactNode;
  /** Below the bubble: why this answer, what went wrong. */
  footer?: ReactNode;
  children: ReactNode;
}

const GROUNDS = {
  contact: { bgcolor: 'tint.contact', color: 'text.primary', border: 1, borderColor: 'divider' },
  persona: { bgcolor: 'tint.persona', color: 'tint.personaInk' },
  attendant: { bgcolor: 'tint.attendant', color: 'tint.attendantInk' },
  system: {
    bgcolor: 'tint.quiet',
    color: 'text.secondary',
    border: '1px dashed',
    borderColor: 'divider',
  },
  // Dashed all around: a note never leaves the organisation.
  note: {
    bgcolor: 'background.paper',
    color: 'text.primary',
    border: '1.5px dashed',
    borderColor: 'warning.main',
  },
} as const;

/** The DOM id of a message's bubble. */
export const bubbleId = (messageId: string) => `message-${messageId}`;

/** One message: the contact's on the left, ours on the right. */
export function Bubble(props: Props) {
  const { id, hand, isGrouped, isMarked, at, link, status, footer, children } = props;
  const isOurs = hand !== 'contact';
  return (
    <Box
      id={id && bubbleId(id)}
      aria-current={isMarked ? 'location' : undefined}
      sx={{
        display: 'flex',
        flexDirection: isOurs ? 'row-reverse' : 'row',
        alignItems: 'flex-start',
        gap: 1,
        mt: isGrouped ? 0.5 : 1.5,
        ...(isMarked && MARKED),
      }}
    >
      {isOurs && <Face {...props} />}
      <Box sx={{ maxWidth: { xs: '88%', sm: '78%' }, minWidth: 0 }}>
        <Box
          sx={{
            px: 1.5,
            py: 1,
            borderRadius: isOurs ? '14px 4px 14px 14px' : '4px 14px 14px 14px',
            ...(isGrouped && { borderRadius: '14px' }),
            ...GROUNDS[hand],
          }}
        >
          <Writer {...props} />
          <Box sx={bubbleText}>
            {children}
            <BubbleTime at={at} link={link} status={status} />
          </Box>
        </Box>
        {footer && (
          <Box sx={{ display: 'flex', justifyContent: isOurs ? 'flex-end' : 'flex-start' }}>
            {footer}
          </Box>
        )}
      </Box>
    </Box>
  );
}

const MARKED = {
  borderRadius: 2,
  outline: '2px solid',
  outlineColor: 'warning.main',
  outlineOffset: 4,
} as const;

function Face({ hand, name, picture, isGrouped }: Props) {
  return (
    <Box sx={{ width: 28, flex: 'none', display: { xs: 'none', sm: 'block' } }}>
      {!isGrouped && hand !== 'system' && (
        <Portrait
          name={name}
          picture={hand === 'persona' ? picture : undefined}
          size={28}
          kind={hand === 'persona' ? 'persona' : 'attendant'}
        />
      )}
    </Box>
  );
}

/** Visible only where the author changes; screen readers always hear it. */
function Writer({ hand, name, version, isGrouped }: Props) {
  if (isGrouped || !name) return null;
  if (hand === 'contact') {
    return (
      <Box component="span" sx={visuallyHidden}>
        {t('chat.wrote', { name })}
      </Box>
    );
  }
  if (hand === 'persona' && !version) return null;
  const text = hand === 'note' ? t('notes.by', { name }) : name;
  return (
    <Box sx={{ fontSize: 14, fontWeight: 640, mb: 0.25, overflowWrap: 'anywhere' }}>
      {text}
      {hand === 'persona' && version && (
        <Box component="span" sx={{ fontWeight: 400, opacity: 0.85 }}>
          {` · ${t('chat.version', { number: version })}`}
        </Box>
      )}
    </Box>
  );
}

// Keeps the floated time inside the bubble.
const bubbleText = {
  display: 'flow-root',
  whiteSpace: 'pre-wrap',
  overflowWrap: 'anywhere',
  lineHeight: 1.45,
} as const;
