import { Box, Button, Typography } from '@mui/material';
import type { Conversation, Persona } from '@sosia/core/contract';
import { Link } from 'react-router';
import { useTyping } from '../api/index.ts';
import {
  Bubble,
  ChatScroll,
  ContactComposer,
  Suggestions,
  Thread,
  ThreadSkeleton,
} from '../chat/index.ts';
import { t } from '../i18n/words.ts';
import { EmptyState, FailedState, Portrait } from '../ui/index.ts';
import { LatestTurn } from './LatestTurn.tsx';
import { useSimulation } from './useSimulation.ts';
import type { Visitor } from './visitors.ts';

interface Props {
  persona: Persona;
  visitor: Visitor;
  onFirstMessage: () => void;
  openTurnId?: string;
  onTrace: (turnId: string) => void;
  onLatestTurn: (turnId: string | undefined) => void;
}

export function SimulatorPhone({ persona, visitor, onFirstMessage, openTurnId, ...on }: Props) {
  const simulation = useSimulation(persona.id, visitor);
  const { conversation, unsent } = simulation;
  const isNew = conversation.data === null && unsent.length === 0;
  const first = () => {
    if (isNew) onFirstMessage();
  };
  const send = (text: string) => {
    first();
    return simulation.send(text);
  };
  const sendFile = (...file: Parameters<typeof simulation.sendFile>) => {
    first();
    void simulation.sendFile(...file);
  };
  const canWrite = persona.publishedVersion !== null;
  return (
    <Box sx={phoneFrame}>
      <PhoneHeader persona={persona} conversation={conversation.data ?? null} />
      {conversation.isPending && <ThreadSkeleton />}
      {conversation.isError && (
        <FailedState error={conversation.error} onRetry={() => void conversation.refetch()} />
      )}
      {conversation.data === null && <FirstMessages persona={persona} unsent={unsent} />}
      {conversation.data && (
        <>
          <Thread
            conversation={conversation.data}
            unsent={unsent}
            unsentHand="contact"
            openTurnId={openTurnId}
            onTrace={on.onTrace}
          />
          <LatestTurn conversationId={conversation.data.id} onChange={on.onLatestTurn} />
        </>
      )}
      <ContactComposer
        label={t('simulator.input')}
        placeholder={t('simulator.placeholder')}
        sendLabel={t('simulator.send')}
        onSend={send}
        onVoice={({ blob, durationMs }) => sendFile(blob, { kind: 'audio', durationMs })}
        onFile={sendFile}
        isDisabled={!canWrite}
      >
        {!canWrite && <NotPublished persona={persona} />}
        {canWrite && isNew && <Suggestions onPick={send} />}
      </ContactComposer>
    </Box>
  );
}

const phoneFrame = {
  flex: 1,
  minHeight: 0,
  width: '100%',
  maxWidth: { sm: 640 },
  mx: 'auto',
  mb: { sm: 3 },
  display: 'flex',
  flexDirection: 'column',
  overflow: 'hidden',
  border: { sm: 1 },
  borderTop: { xs: 1 },
  borderColor: { xs: 'divider', sm: 'divider' },
  borderRadius: { sm: '20px' },
  bgcolor: 'background.paper',
} as const;

function FirstMessages({
  persona,
  unsent,
}: {
  persona: Persona;
  unsent: { id: string; text: string }[];
}) {
  return (
    <ChatScroll label={t('conversations.thread')} keys={unsent.map(({ id }) => id)}>
      {unsent.length === 0 && (
        <Box sx={{ m: 'auto' }}>
          <EmptyState
            picture={
              <Portrait name={persona.name} picture={persona.picture} kind="persona" size={72} />
            }
            title={t('simulator.emptyTitle', { name: persona.name })}
            hint={t('simulator.emptyHint')}
          />
        </Box>
      )}
      {unsent.map(({ id, text }) => (
        <Bubble key={id} hand="contact" name="">
          {text}
        </Bubble>
      ))}
    </ChatScroll>
  );
}

interface HeaderProps {
  persona: Persona;
  conversation: Conversation | null;
}

function PhoneHeader({ persona, conversation }: HeaderProps) {
  const isTyping = useTyping(conversation?.id) || conversation?.isAnswering;
  const status =
    conversation?.state === 'AWAITING_AGENT'
      ? t('simulator.waiting')
      : conversation?.state === 'AGENT_ACTIVE'
        ? t('simulator.attended', { name: conversation.assignee?.name ?? t('notices.someone') })
        : t('simulator.online');
  return (
    <Box
      sx={{
        display: 'flex',
        alignItems: 'center',
        gap: 1.25,
        minHeight: 60,
        px: 2,
        borderBottom: 1,
        borderColor: 'divider',
      }}
    >
      <Portrait name={persona.name} picture={persona.picture} kind="persona" size={38} />
      <Box sx={{ flex: 1, minWidth: 0 }}>
        <Typography noWrap title={persona.name} variant="h4" component="h2">
          {persona.name}
        </Typography>
        <Typography noWrap variant="caption" component="p" sx={{ color: 'text.secondary' }}>
          {isTyping ? t('chat.typing', { name: persona.name }) : status}
        </Typography>
      </Box>
      {conversation && (
        <Button
          size="small"
          color="inherit"
          component={Link}
          to={`/conversations/${conversation.id}`}
        >
          {t('simulator.openConversation')}
        </Button>
      )}
    </Box>
  );
}

function NotPublished({ persona }: { persona: Persona }) {
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1, mb: 1 }}>
      <Typography variant="body2" sx={{ flex: '1 1 220px' }}>
        {t('simulator.unpublished', { name: persona.name })}
      </Typography>
      <Button variant="outlined" component={Link} to={`/personas/${persona.id}`}>
        {t('simulator.openPersona')}
      </Button>
    </Box>
  );
}
