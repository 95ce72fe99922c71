import type { Message } from '@sosia/core/contract';
import { type RefObject, useEffect, useMemo, useRef } from 'react';
import { bubbleId } from '../bubble/Bubble.tsx';
import type { ChatScrollHandle } from './ChatScroll.tsx';

/** Scrolls to a loaded message, and once to the one that a link named. */
export function useShowMessage(
  messages: Message[],
  scroll: RefObject<ChatScrollHandle | null>,
  linked: string | undefined,
) {
  const loaded = useMemo(() => new Set(messages.map(({ id }) => id)), [messages]);
  const shown = useRef<string>(undefined);
  const show = (id: string) => {
    scroll.current?.hold();
    document.getElementById(bubbleId(id))?.scrollIntoView({ block: 'center', behavior: 'smooth' });
  };
  const isHere = linked !== undefined && loaded.has(linked);
  useEffect(() => {
    if (!isHere || shown.current === linked) return;
    shown.current = linked;
    scroll.current?.hold();
    document.getElementById(bubbleId(linked))?.scrollIntoView({ block: 'center' });
    // Hold this position: the reader stays where we scrolled to.
    scroll.current?.hold();
  }, [isHere, linked, scroll]);
  return { show, loaded };
}
