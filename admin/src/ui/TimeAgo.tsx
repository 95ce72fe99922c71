import { Tooltip } from '@mui/material';
import { useSyncExternalStore } from 'react';
import { t } from '../i18n/words.ts';
import { formats } from './formats.ts';

/** One clock for all instances: they update together, every half minute. */
const TICK_MS = 30_000;
let now = Date.now();

function subscribe(listener: () => void): () => void {
  const timer = setInterval(() => {
    now = Date.now();
    listener();
  }, TICK_MS);
  return () => clearInterval(timer);
}

export function useAgo(): (iso: string) => string {
  const time = useSyncExternalStore(subscribe, () => now);
  return (iso) => formats.ago(iso, Math.max(time, Date.parse(iso))) ?? t('time.now');
}

/** A relative time; the full date on hover. */
export function TimeAgo({ at }: { at: string }) {
  const ago = useAgo();
  return (
    <Tooltip title={formats.full(at)}>
      <time dateTime={at}>{ago(at)}</time>
    </Tooltip>
  );
}
