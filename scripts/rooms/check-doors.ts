import { CONSOLE_ROOMS, doorOf, ROOMS, roomOf } from './rooms.ts';

/**
 * What is wrong with an import between two files (paths relative to `core/src`), or undefined. A
 * room is imported through its door, and only from rooms below it in the order of `ROOMS`.
 */
export function doorProblem(from: string, to: string): string | undefined {
  const [mine, theirs] = [roomOf(from), roomOf(to)];
  if (!mine) return `${from} stands in no room of scripts/rooms/rooms.ts`;
  if (!theirs) return `${to} stands in no room of scripts/rooms/rooms.ts`;
  if (mine === theirs) {
    if (to !== doorOf(mine)) return undefined;
    return `a file of the room ${mine} imports its own door`;
  }
  if (ROOMS.indexOf(theirs) > ROOMS.indexOf(mine)) return `${mine} stands above ${theirs}`;
  if (to !== doorOf(theirs)) return `${theirs} is entered by ${doorOf(theirs)} alone`;
  return undefined;
}

/** The same for the console's shared rooms (paths relative to `admin/src`), which have no order. */
export function consoleDoorProblem(from: string, to: string): string | undefined {
  const theirs = CONSOLE_ROOMS.find((room) => to.startsWith(`${room}/`));
  if (!theirs) return undefined;
  const [isInside, isDoor] = [from.startsWith(`${theirs}/`), to === `${theirs}/index.ts`];
  if (isInside) return isDoor ? `a file of the room ${theirs} imports its own door` : undefined;
  return isDoor ? undefined : `${theirs} is entered by ${theirs}/index.ts alone`;
}
