import { useEffect, useEffectEvent } from 'react';
import { useMessages } from '../chat/thread/useThread.ts';

interface Props {
  conversationId: string;
  onChange: (turnId: string | undefined) => void;
}

/** Tells which answer is the newest; shows nothing itself. */
export function LatestTurn({ conversationId, onChange }: Props) {
  const { messages } = useMessages(conversationId);
  const turnId = messages.findLast((message) => message.turnId)?.turnId ?? undefined;
  const tell = useEffectEvent(onChange);
  useEffect(() => tell(turnId), [turnId]);
  return null;
}
