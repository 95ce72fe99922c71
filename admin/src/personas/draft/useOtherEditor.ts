import type { DraftSave, Persona } from '@sosia/core/contract';
import { useState } from 'react';
import { useMe } from '../../api/index.ts';
import { useSeconds } from '../../ui/index.ts';

/**
 * Whoever saved longer ago than this no longer counts as editing: drafts are saved every few
 * seconds.
 */
const RECENT_MS = 2 * 60_000;

interface Seen {
  save: DraftSave;
  /** Measured by this browser's clock. */
  at: number;
}

/** Whoever else is editing the draft in a console now, judging by their saves. */
export function useOtherEditor({ draftSaved }: Persona): DraftSave | null {
  const me = useMe();
  const now = useSeconds();
  const [first] = useState(draftSaved);
  const [seen, setSeen] = useState<Seen>();
  const isOther = me && draftSaved?.userId && draftSaved.userId !== me.user.id;
  if (isOther && draftSaved.at !== seen?.save.at) {
    // A save that arrives while the page is open happened just now, whatever the server's and
    // browser's clocks say.
    setSeen({ save: draftSaved, at: draftSaved === first ? Date.parse(draftSaved.at) : now });
  }
  return seen && now - seen.at < RECENT_MS ? seen.save : null;
}
