import { Box } from '@mui/material';
import type { Conversation } from '@sosia/core/contract';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useEffectEvent, useRef } from 'react';
import { useNavigate } from 'react-router';
import { MoreOnTheWay } from '../../chat/index.ts';
import { t } from '../../i18n/words.ts';
import { useCommand } from '../keys/inbox-commands.tsx';
import { ConversationRow } from './ConversationRow.tsx';
import type { useQueue } from './useQueue.ts';

interface Props {
  query: ReturnType<typeof useQueue>;
  rows: Conversation[];
  openId?: string;
  search: string;
}

/** The height of most rows (px); each row is measured once rendered. */
const ROW_HEIGHT = 94;
/** The next page is requested this many rows before the last one. */
const AHEAD = 15;

/** Renders only the visible rows, however long the queue is. */
export function ConversationRows({ query, rows, openId, search }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const list = useVirtualizer({
    count: rows.length,
    getScrollElement: () => box.current,
    estimateSize: () => ROW_HEIGHT,
    getItemKey: (index) => rows[index]?.id ?? index,
    overscan: 6,
  });
  const shown = list.getVirtualItems();
  const lastShown = shown.at(-1)?.index ?? 0;
  const { hasNextPage, isFetchingNextPage } = query;
  const reachEnd = useEffectEvent(() => {
    if (hasNextPage && !isFetchingNextPage) void query.fetchNextPage({ cancelRefetch: false });
  });
  useEffect(() => {
    if (lastShown >= rows.length - AHEAD) reachEnd();
  }, [lastShown, rows.length]);
  useSteps(rows, openId, search, (index) => list.scrollToIndex(index, { align: 'auto' }));
  return (
    <Box ref={box} sx={{ flex: 1, minHeight: 0, overflowY: 'auto', px: 1, pb: 2 }}>
      <Box
        component="ul"
        style={{ height: list.getTotalSize() }}
        sx={{ position: 'relative', listStyle: 'none', m: 0, p: 0 }}
      >
        {shown.map(({ index, key, start }) => {
          const conversation = rows[index];
          return (
            conversation && (
              <Box
                component="li"
                key={key}
                ref={list.measureElement}
                data-index={index}
                aria-setsize={hasNextPage ? -1 : rows.length}
                aria-posinset={index + 1}
                style={{ transform: `translateY(${start}px)` }}
                sx={{ position: 'absolute', top: 0, left: 0, width: '100%' }}
              >
                <ConversationRow
                  conversation={conversation}
                  isOpen={conversation.id === openId}
                  search={search}
                />
              </Box>
            )
          );
        })}
      </Box>
      {isFetchingNextPage && <MoreOnTheWay label={t('queue.loadingMore')} />}
    </Box>
  );
}

/** Moves to the next or previous conversation by key. */
function useSteps(
  rows: Conversation[],
  openId: string | undefined,
  search: string,
  onStep: (index: number) => void,
): void {
  const navigate = useNavigate();
  const open = rows.findIndex(({ id }) => id === openId);
  const step = (to: number) => {
    const index = Math.min(Math.max(to, 0), rows.length - 1);
    const row = rows[index];
    if (!row || row.id === openId) return;
    onStep(index);
    void navigate({ pathname: `/conversations/${row.id}`, search }, { replace: Boolean(openId) });
  };
  useCommand('next', () => step(open + 1));
  useCommand('previous', () => step(open < 0 ? 0 : open - 1));
}
