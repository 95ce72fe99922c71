import Box from '@mui/material/Box';
import useMediaQuery from '@mui/material/useMediaQuery';
import type { Conversation } from '@sosia/core/contract';
import { useState } from 'react';
import { useGetOne } from 'react-admin';
import { Thread } from '../chat/Thread.tsx';
import { ThreadSkeleton } from '../chat/ThreadSkeleton.tsx';
import { useDocumentTitle } from '../layout/useDocumentTitle.ts';
import { SidePanel } from '../trace/SidePanel.tsx';
import { TracePanel } from '../trace/TracePanel.tsx';
import { FailedState } from '../ui/FailedState.tsx';
import { ConversationDetails } from './ConversationDetails.tsx';
import { useContactName } from './ConversationRow.tsx';
import { ThreadFooter } from './ThreadFooter.tsx';
import { ThreadHeader } from './ThreadHeader.tsx';
import { useMarkRead } from './useMarkRead.ts';
import { useReply } from './useReply.ts';

/** From this width list, thread and details stand side by side. */
const ROOM_FOR_THREE = 1400;

interface Props {
  id: string;
  search: string;
}

export function ConversationPane({ id, search }: Props) {
  const { data, error, refetch } = useGetOne<Conversation>('conversations', { id });
  if (error && !data) {
    return (
      <Box sx={{ flex: 1 }}>
        <FailedState error={error} onRetry={() => void refetch()} />
      </Box>
    );
  }
  if (!data) return <ThreadSkeleton />;
  return <OpenConversation conversation={data} search={search} />;
}

function OpenConversation({
  conversation,
  search,
}: {
  conversation: Conversation;
  search: string;
}) {
  const hasRoom = useMediaQuery(`(min-width: ${ROOM_FOR_THREE}px)`);
  const [aside, setAside] = useState<'details' | 'none' | { turnId: string }>(
    hasRoom ? 'details' : 'none',
  );
  const name = useContactName()(conversation.contact);
  const reply = useReply(conversation.id);
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
        <Thread
          conversation={conversation}
          openTurnId={turnId}
          onTrace={openTrace}
          unsent={reply.unsent}
          unsentHand="attendant"
        />
        <ThreadFooter conversation={conversation} reply={reply} />
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
