import type { LiveEvent } from '@sosia/core/contract';

/** Which cached answers a live event makes stale, as prefixes of query keys. */
export function keysTouchedBy(event: LiveEvent): unknown[][] {
  switch (event.type) {
    case 'message':
      return [
        ...conversationLists,
        ['conversations', 'messages', event.conversationId],
        // The contact's message reopens the 24-hour window.
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
      return [['documents'], ['passages'], ['contradictions']];
    case 'persona':
      return [['personas'], ['contradictions']];
    case 'number':
      return [['numbers']];
    case 'person':
      // My own role may have changed.
      return [['people'], ['me']];
    case 'notification':
      return [['notifications']];
  }
}

const conversationLists = [
  ['conversations', 'getList'],
  ['conversations', 'getInfiniteList'],
  ['conversations', 'queue'],
  ['conversations', 'counts'],
];
