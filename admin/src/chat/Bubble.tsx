import Box from '@mui/material/Box';
import type { ReactNode } from 'react';
import { useFormats } from '../ui/formats.ts';
import { Portrait } from '../ui/Portrait.tsx';

export type Hand = 'contact' | 'persona' | 'attendant' | 'system';

interface Props {
  /** Of its message: where a quote leads. */
  id?: string;
  hand: Hand;
  /** Who wrote: shown above an attendant's bubble, and as the persona's portrait. */
  name: string;
  /** Key of the persona's picture. */
  picture?: string | null;
  isGrouped?: boolean;
  at?: string;
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
} as const;

/** Where in the page the bubble of a message is. */
export const bubbleId = (messageId: string) => `message-${messageId}`;

/** One message: the contact's at the left, ours at the right. */
export function Bubble(props: Props) {
  const { id, hand, name, picture, isGrouped, at, status, footer, children } = props;
  const isOurs = hand !== 'contact';
  return (
    <Box
      id={id && bubbleId(id)}
      sx={{
        display: 'flex',
        flexDirection: isOurs ? 'row-reverse' : 'row',
        alignItems: 'flex-start',
        gap: 1,
        mt: isGrouped ? 0.5 : 1.5,
      }}
    >
      {isOurs && (
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
      )}
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
          {hand === 'attendant' && !isGrouped && (
            <Box sx={{ fontSize: 14, fontWeight: 640, mb: 0.25 }}>{name}</Box>
          )}
          <Box sx={bubbleText}>
            {children}
            <TimeAndStatus at={at} status={status} />
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

// The floated time must not hang out of the bubble.
const bubbleText = {
  display: 'flow-root',
  whiteSpace: 'pre-wrap',
  overflowWrap: 'anywhere',
  lineHeight: 1.45,
} as const;

function TimeAndStatus({ at, status }: Pick<Props, 'at' | 'status'>) {
  const formats = useFormats();
  if (!at) return null;
  return (
    <Box
      component="span"
      title={formats.full(at)}
      sx={{
        float: 'right',
        display: 'inline-flex',
        alignItems: 'center',
        gap: 0.5,
        ml: 1.25,
        mt: '6px',
        fontSize: 12.5,
        lineHeight: 1.2,
        opacity: 0.82,
        whiteSpace: 'nowrap',
      }}
    >
      <time dateTime={at}>{formats.clock(at)}</time>
      {status}
    </Box>
  );
}
