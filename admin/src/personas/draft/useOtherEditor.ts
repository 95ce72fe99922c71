import type { DraftSave, Persona } from '@sosia/core/contract';
import { useState } from 'react';
import { useMe } from '../../api/me.ts';
import { useSeconds } from '../../ui/useSeconds.ts';

/**
 * Who saved longer ago than this no longer counts as editing: drafts save themselves in seconds.
 */
const RECENT_MS = 2 * 60_000;

interface Seen {
  save: DraftSave;
  /** By this browser's clock. */
  at: number;
}

/** Whoever else is editing the draft in a console now, by what they save. */
export function useOtherEditor({ draftSaved }: Persona): DraftSave | null {
  const me = useMe();
  const now = useSeconds();
  const [first] = useState(draftSaved);
  const [seen, setSeen] = useState<Seen>();
  const isOther = me && draftSaved?.userId && draftSaved.userId !== me.user.id;
  if (isOther && draftSaved.at !== seen?.save.at) {
    // What comes while one looks is of now, whatever the clocks of server and browser say.
    setSeen({ save: draftSaved, at: draftSaved === first ? Date.parse(draftSaved.at) : now });
  }
  return seen && now - seen.at < RECENT_MS ? seen.save : null;
}
