import type { LiveEvent } from '@sosia/core/contract';

/** Which cached answers a live event makes stale, as prefixes of query keys. */
export function keysTouchedBy(event: LiveEvent): unknown[][] {
  switch (event.type) {
    case 'message':
      return [
        ...conversationLists,
        ['conversations', 'messages', event.conversationId],
        // Their message opens the 24 hours again.
        ['conversations', 'getOne', { id: event.conversationId }],
      ];
    case 'conversation':
      return [
        ...conversationLists,
        ['conversations', 'getOne', { id: event.conversationId }],
        ['conversations', 'events', event.conversationId],
        ['simulator'],
      ];
    case 'typing':
      return [];
    case 'document':
      return [['documents']];
    case 'persona':
      return [['personas']];
    case 'number':
      return [['numbers']];
  }
}

const conversationLists = [
  ['conversations', 'getList'],
  ['conversations', 'getInfiniteList'],
];
