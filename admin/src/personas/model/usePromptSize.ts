import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useParams } from 'react-router';
import { useSettings } from '../draft/settings-context.ts';
import { promptSizeQuery } from '../editor-requests.ts';

/** Long enough to finish a sentence. */
const PAUSE_MS = 800;

/** The size of the draft's prompt, updated while typing; an invalid draft is not measured. */
export function usePromptSize() {
  const { id = '' } = useParams();
  const { draft, isDraftValid } = useSettings();
  const [settled, setSettled] = useState(draft);
  useEffect(() => {
    if (!isDraftValid || settled === draft) return;
    const timer = setTimeout(() => setSettled(draft), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [draft, settled, isDraftValid]);
  const { data, error, isPlaceholderData } = useQuery({
    ...promptSizeQuery(id, settled),
    enabled: isDraftValid || settled !== draft,
  });
  return { size: data, error, isMeasuring: isPlaceholderData || settled !== draft };
}
