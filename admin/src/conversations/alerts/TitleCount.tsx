import { useCan } from '../../api/me.ts';
import { useQueueCounts } from '../../api/queue-counts.ts';
import { useTitleCount } from '../../layout/useDocumentTitle.ts';

/** People who wait for anybody and messages that wait for me, in the title of the tab. */
export function TitleCount() {
  const counts = useQueueCounts();
  const canAnswer = useCan('conversations:write');
  useTitleCount(canAnswer && counts ? counts.waiting.count + counts.mine.unread : 0);
  return null;
}
