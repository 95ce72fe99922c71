import { ValidationError } from './errors/index.ts';

export interface PageKey {
  createdAt: Date;
  id: string;
}

/**
 * Parses `<createdAt>_<id>` of the last row of a page, newest first: the next page begins after it,
 * whatever has been added since. Throws `validation_failed` for anything else.
 */
export function readPageKey(before: string): PageKey {
  const [instant = '', id = ''] = before.split('_');
  const createdAt = new Date(instant);
  if (Number.isNaN(createdAt.getTime()) || !/^[0-9a-f-]{36}$/.test(id)) {
    throw new ValidationError('The page key cannot be read', { before: 'is not a page key' });
  }
  return { createdAt, id };
}
