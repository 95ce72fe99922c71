/**
 * The rooms of `core/src`, in order: each may use those above it, never those below, and only
 * through their door, the `index.ts`. docs/architecture.md draws them. A folder not listed here
 * belongs to the room that contains it.
 */
export const ROOMS = [
  'contract',
  'text',
  'platform/errors',
  'platform',
  'identity',
  'models',
  'speech',
  'notifications',
  'knowledge',
  'contradictions',
  'personas',
  'channels/port',
  'channels/whatsapp',
  'channels/simulator',
  'channels/media',
  'channels/numbers',
  'channels',
  'conversations',
  'contacts',
  'people',
  'outbox',
  'outbox/templates',
  'arrivals',
  'arrivals/entrances',
  'turns/answer',
  'turns',
  'turns/trials',
  'attendance',
  'inbox',
  'installation',
] as const;

export type Room = (typeof ROOMS)[number];

const deepestFirst = [...ROOMS].sort((a, b) => b.length - a.length);

/** The room of a file (path relative to `core/src`); undefined for a file outside every room. */
export function roomOf(file: string): Room | undefined {
  return deepestFirst.find((room) => file.startsWith(`${room}/`));
}

export const doorOf = (room: Room): string => `${room}/index.ts`;

/**
 * The rooms of `admin/src` that all others use, each entered through its `index.ts`. The others are
 * one for each resource, and import what they need of one another.
 */
export const CONSOLE_ROOMS = ['api', 'ui', 'chat'] as const;
