import { Box, Button, Typography } from '@mui/material';
import type { TryResult } from '@sosia/core/contract';
import { useMe } from '../../api/index.ts';
import { t } from '../../i18n/words.ts';
import { formats } from '../../ui/index.ts';
import type { TryContact } from './ContactChoice.tsx';
import { TrialProblem } from './TrialProblem.tsx';
import type { TryChatState } from './useTryChat.ts';
import type { TryTarget } from './useTryTargets.ts';

interface Props {
  chat: TryChatState;
  contact: TryContact;
  target: TryTarget;
}

/** Above the composer: what the persona waits for, what went wrong, what does not work here. */
export function TryNotices({ chat, contact, target }: Props) {
  const me = useMe();
  const seconds = formats.number(target.timing.quietPeriodMs / 1000);
  const hasVoice = chat.lines.some(({ message }) => message?.file?.kind === 'audio');
  return (
    <Box
      aria-live="polite"
      sx={{ display: 'grid', gap: 0.75, px: 0.5, '& > :last-child': { mb: 1 } }}
    >
      {chat.isWaiting && target.timing.quietPeriodMs > 0 && (
        <Quiet>{t('tryIt.waiting', { seconds })}</Quiet>
      )}
      {chat.isHandedOff && (
        <Box>
          <Button size="small" variant="outlined" onClick={chat.handBack}>
            {t('conversationActions.release')}
          </Button>
        </Box>
      )}
      {chat.isStale && <Quiet>{t('tryIt.staleDraft')}</Quiet>}
      {hasVoice && me?.system.isOffline && <Quiet>{t('tryIt.noEars')}</Quiet>}
      {contact && chat.memory !== undefined && <Memory memory={chat.memory} name={contact.name} />}
      {chat.problem && (
        <TrialProblem
          problem={chat.problem}
          onRetry={chat.lines.length > 0 ? chat.retry : undefined}
        />
      )}
    </Box>
  );
}

function Quiet({ children }: { children: string }) {
  return (
    <Typography variant="caption" component="p" sx={{ color: 'text.secondary' }}>
      {children}
    </Typography>
  );
}

function Memory({ memory, name }: { memory: TryResult['memory']; name: string }) {
  if (!memory) return <Quiet>{t('tryIt.remembersNothing', { name })}</Quiet>;
  const { state, messages } = memory;
  if (state !== 'BOT_ACTIVE') return <Quiet>{t('tryIt.withAttendant', { name })}</Quiet>;
  return <Quiet>{t('tryIt.remembers', { smart_count: messages, name })}</Quiet>;
}
