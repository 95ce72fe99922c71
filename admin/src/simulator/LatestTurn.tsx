import { useEffect, useEffectEvent } from 'react';
import { useMessages } from '../chat/index.ts';

interface Props {
  conversationId: string;
  onChange: (turnId: string | undefined) => void;
}

/** Reports which answer is the newest; renders nothing. */
export function LatestTurn({ conversationId, onChange }: Props) {
  const { messages } = useMessages(conversationId);
  const turnId = messages.findLast((message) => message.turnId)?.turnId ?? undefined;
  const tell = useEffectEvent(onChange);
  useEffect(() => tell(turnId), [turnId]);
  return null;
}
