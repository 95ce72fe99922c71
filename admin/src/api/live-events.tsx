import type { LiveEvent } from '@sosia/core/contract';
import { useQueryClient } from '@tanstack/react-query';
import { createContext, type ReactNode, useContext, useEffect, useRef, useState } from 'react';
import { keysTouchedBy } from './live-keys.ts';
import { setTyping } from './typing.ts';

type Connection = 'connecting' | 'open' | 'lost';

const LiveContext = createContext<Connection>('connecting');

/** Events come in bursts (message, conversation, number); the rows they touch are read once. */
const BURST_MS = 120;
/** A stream that the browser gave up on (for example during a restart) is reopened after this. */
const REOPEN_MS = 4_000;

type Listener = (event: LiveEvent) => void;
const listeners = new Set<Listener>();

/** Calls the listener for every live event; returns the function that unsubscribes. */
export function onLiveEvent(listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function useLiveConnection(): Connection {
  return useContext(LiveContext);
}

/** Keeps one stream of live events open and refetches the rows that they name. */
export function LiveEvents({ children }: { children: ReactNode }) {
  const [connection, setConnection] = useState<Connection>('connecting');
  const invalidate = useInvalidation();
  useEffect(() => {
    let source: EventSource;
    let reopen: ReturnType<typeof setTimeout>;
    let wasLost = false;
    const open = () => {
      source = new EventSource('/api/events');
      source.addEventListener('open', () => {
        setConnection('open');
        if (wasLost) invalidate([[]]);
        wasLost = false;
      });
      source.addEventListener('live', (message: MessageEvent<string>) => {
        const event = JSON.parse(message.data) as LiveEvent;
        if (event.type === 'typing') setTyping(event.conversationId, event.isTyping);
        invalidate(keysTouchedBy(event));
        for (const listener of listeners) listener(event);
      });
      source.addEventListener('error', () => {
        wasLost = true;
        setConnection('lost');
        if (source.readyState === EventSource.CLOSED) reopen = setTimeout(open, REOPEN_MS);
      });
    };
    open();
    return () => {
      clearTimeout(reopen);
      source.close();
    };
  }, [invalidate]);
  return <LiveContext.Provider value={connection}>{children}</LiveContext.Provider>;
}

function useInvalidation(): (keys: readonly unknown[][]) => void {
  const client = useQueryClient();
  const waiting = useRef(new Map<string, unknown[]>());
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const [invalidate] = useState(() => (keys: readonly unknown[][]) => {
    for (const key of keys) waiting.current.set(JSON.stringify(key), key);
    timer.current ??= setTimeout(() => {
      timer.current = undefined;
      const batch = [...waiting.current.values()];
      waiting.current.clear();
      for (const queryKey of batch) void client.invalidateQueries({ queryKey });
    }, BURST_MS);
  });
  return invalidate;
}
