import { useCan, useQueueCounts } from '../../api/index.ts';
import { useTitleCount } from '../../layout/useDocumentTitle.ts';

/** Puts the number of waiting contacts plus my unread messages in the tab's title. */
export function TitleCount() {
  const counts = useQueueCounts();
  const canAnswer = useCan('conversations:write');
  useTitleCount(canAnswer && counts ? counts.waiting.count + counts.mine.unread : 0);
  return null;
}
