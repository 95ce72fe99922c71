import {
  closestCenter,
  DndContext,
  type DragEndEvent,
  KeyboardSensor,
  PointerSensor,
  useSensor,
  useSensors,
} from '@dnd-kit/core';
import {
  arrayMove,
  SortableContext,
  sortableKeyboardCoordinates,
  verticalListSortingStrategy,
} from '@dnd-kit/sortable';
import { Box } from '@mui/material';
import type { ExplainedRule, QuickReply } from '@sosia/core/contract';
import { t } from '../../i18n/words.ts';
import { useSettings } from '../draft/settings-context.ts';
import { QuickReplyCard } from './QuickReplyCard.tsx';

interface Props {
  replies: QuickReply[];
  explained: ExplainedRule[] | undefined;
  /** The id of the reply being edited. */
  openId: string | undefined;
  onOpen: (id: string | undefined) => void;
  onChange: (replies: QuickReply[]) => void;
}

/** The quick replies in the order in which they are tried; reordered by dragging or by keyboard. */
export function QuickReplyList({ replies, explained, openId, onOpen, onChange }: Props) {
  const { isReadOnly } = useSettings();
  const sensors = useSensors(
    useSensor(PointerSensor, { activationConstraint: { distance: 6 } }),
    useSensor(KeyboardSensor, { coordinateGetter: sortableKeyboardCoordinates }),
  );
  const placeOf = (id: unknown) => replies.findIndex((reply) => reply.id === id);
  const move = ({ active, over }: DragEndEvent) => {
    if (!over || active.id === over.id) return;
    onChange(arrayMove(replies, placeOf(active.id), placeOf(over.id)));
  };
  const announcements = announcementsFor(placeOf, replies.length);
  return (
    <DndContext
      sensors={sensors}
      collisionDetection={closestCenter}
      onDragStart={() => onOpen(undefined)}
      onDragEnd={move}
      accessibility={{ announcements, screenReaderInstructions: { draggable: '' } }}
    >
      <SortableContext items={replies} strategy={verticalListSortingStrategy} disabled={isReadOnly}>
        <Box component="ol" sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 1.25 }}>
          {replies.map((reply, index) => (
            <QuickReplyCard
              key={reply.id}
              reply={reply}
              index={index}
              explained={explained?.find(({ id }) => id === reply.id)}
              isOpen={openId === reply.id}
              onOpen={(isOpen) => onOpen(isOpen ? reply.id : undefined)}
              onRemove={() => onChange(replies.filter((one) => one.id !== reply.id))}
            />
          ))}
        </Box>
      </SortableContext>
    </DndContext>
  );
}

/** What a screen reader announces while a reply is being moved. */
function announcementsFor(placeOf: (id: unknown) => number, count: number) {
  const moved = (over: { id: unknown } | null) =>
    over
      ? t('settings.quickReplies.moved', { position: placeOf(over.id) + 1, count })
      : t('settings.quickReplies.cancelled');
  return {
    onDragStart: ({ active }: { active: { id: unknown } }) =>
      t('settings.quickReplies.lifted', { position: placeOf(active.id) + 1 }),
    onDragOver: ({ over }: { over: { id: unknown } | null }) => moved(over),
    onDragEnd: ({ over }: { over: { id: unknown } | null }) => moved(over),
    onDragCancel: () => t('settings.quickReplies.cancelled'),
  };
}
