import type { Conversation } from '@sosia/core/contract';
import { useEffect, useReducer } from 'react';

const MINUTE_MS = 60_000;

/** WhatsApp's service window; null where free text is not limited. */
export interface ServiceWindow {
  isOpen: boolean;
  hours: number;
  minutes: number;
}

/** What is left of WhatsApp's 24 hours: counted down by the minute, closed to the second. */
export function useWindow({ channel, windowClosesAt }: Conversation): ServiceWindow | null {
  const [, count] = useReducer((ticks: number) => ticks + 1, 0);
  const left = Math.max(0, (windowClosesAt ? Date.parse(windowClosesAt) : 0) - Date.now());
  useEffect(() => {
    if (left === 0) return;
    const timer = setTimeout(count, Math.min(left, MINUTE_MS));
    return () => clearTimeout(timer);
  }, [left]);
  if (channel !== 'whatsapp') return null;
  const minutes = Math.ceil(left / MINUTE_MS);
  return { isOpen: left > 0, hours: Math.floor(minutes / 60), minutes: minutes % 60 };
}
