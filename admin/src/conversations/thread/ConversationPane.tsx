import { Box, useMediaQuery } from '@mui/material';
import type { Conversation } from '@sosia/core/contract';
import { useGetOne } from 'ra-core';
import { useState } from 'react';
import { useHref } from 'react-router';
import { nameOfContact, Thread, ThreadSkeleton } from '../../chat/index.ts';
import { useDocumentTitle } from '../../layout/useDocumentTitle.ts';
import { SidePanel } from '../../trace/SidePanel.tsx';
import { TracePanel } from '../../trace/TracePanel.tsx';
import { Loaded, useUrlFilters } from '../../ui/index.ts';
import { useOutgoingFiles } from '../composer/useOutgoingFiles.ts';
import { useReply } from '../composer/useReply.ts';
import { ConversationDetails } from '../details/ConversationDetails.tsx';
import { ThreadFooter, useIsMine } from '../footer/ThreadFooter.tsx';
import { useWindow } from '../footer/useWindow.ts';
import { DropArea } from './DropArea.tsx';
import { ThreadHeader } from './ThreadHeader.tsx';
import { useMarkRead } from './useMarkRead.ts';

/** From this width (px), list, thread and details fit side by side. */
const ROOM_FOR_THREE = 1400;

/** A link may lead to one message. */
const LINKED = ['message'] as const;

interface Props {
  id: string;
  search: string;
}

export function ConversationPane({ id, search }: Props) {
  const query = useGetOne<Conversation>('conversations', { id });
  return (
    <Loaded query={query} skeleton={<ThreadSkeleton />}>
      {(conversation) => <OpenConversation conversation={conversation} search={search} />}
    </Loaded>
  );
}

interface OpenProps {
  conversation: Conversation;
  search: string;
}

function OpenConversation({ conversation, search }: OpenProps) {
  const hasRoom = useMediaQuery(`(min-width: ${ROOM_FOR_THREE}px)`);
  const [aside, setAside] = useState<'details' | 'none' | { turnId: string }>(
    hasRoom ? 'details' : 'none',
  );
  const name = nameOfContact(conversation.contact);
  useDocumentTitle(name);
  useMarkRead(conversation);
  const turnId = typeof aside === 'object' ? aside.turnId : undefined;
  const close = () => setAside(hasRoom && turnId ? 'details' : 'none');
  const openTrace = (next: string) => (next === turnId ? close() : setAside({ turnId: next }));
  return (
    <>
      <Box sx={{ flex: 1, minWidth: 0, minHeight: 0, display: 'flex', flexDirection: 'column' }}>
        <ThreadHeader
          conversation={conversation}
          search={search}
          areDetailsOpen={aside === 'details'}
          onDetails={() => setAside(aside === 'details' ? 'none' : 'details')}
        />
        <OpenThread
          conversation={conversation}
          search={search}
          turnId={turnId}
          onTrace={openTrace}
        />
      </Box>
      <SidePanel isOpen={aside === 'details'} onClose={close} width={304} from={ROOM_FOR_THREE}>
        <ConversationDetails conversation={conversation} onClose={close} />
      </SidePanel>
      <SidePanel isOpen={Boolean(turnId)} onClose={close} from={ROOM_FOR_THREE}>
        {turnId && <TracePanel turnId={turnId} onClose={close} />}
      </SidePanel>
    </>
  );
}

interface ThreadProps extends OpenProps {
  turnId?: string;
  onTrace: (turnId: string) => void;
}

function OpenThread({ conversation, search, turnId, onTrace }: ThreadProps) {
  const reply = useReply(conversation.id);
  const outgoing = useOutgoingFiles(conversation.id);
  const window = useWindow(conversation);
  const canSend = useIsMine(conversation) && (window === null || window.isOpen);
  const { filter, set } = useUrlFilters(LINKED);
  const messageId = filter.message;
  const address = useHref({ pathname: `/conversations/${conversation.id}`, search });
  const toEnd = () => set({ message: '' });
  /** Scrolls to the end after sending, wherever a link had led. */
  const atEnd = <A, R>(send: (given: A) => R) => {
    return (given: A): R => {
      if (messageId) toEnd();
      return send(given);
    };
  };
  return (
    <DropArea onFiles={canSend ? outgoing.choose : undefined}>
      <Thread
        // A link to another message, and the return to the end, remount the thread.
        key={messageId ?? 'newest'}
        conversation={conversation}
        openTurnId={turnId}
        onTrace={onTrace}
        unsent={reply.unsent}
        unsentHand="attendant"
        messageId={messageId}
        linkTo={(id) => `${address}${search ? '&' : '?'}message=${id}`}
        onToEnd={toEnd}
      />
      <ThreadFooter
        conversation={conversation}
        reply={{ ...reply, send: atEnd(reply.send) }}
        outgoing={{
          ...outgoing,
          sendChosen: atEnd(outgoing.sendChosen),
          sendVoice: atEnd(outgoing.sendVoice),
        }}
      />
    </DropArea>
  );
}
