import { ValidationError } from './errors/index.ts';

export interface PageKey {
  createdAt: Date;
  id: string;
}

/**
 * `<createdAt>_<id>` of the last row of a page, the newest first: the next page begins after it,
 * whatever came since. Throws `validation_failed` for what is no such key.
 */
export function readPageKey(before: string): PageKey {
  const [instant = '', id = ''] = before.split('_');
  const createdAt = new Date(instant);
  if (Number.isNaN(createdAt.getTime()) || !/^[0-9a-f-]{36}$/.test(id)) {
    throw new ValidationError('The page key cannot be read', { before: 'is not a page key' });
  }
  return { createdAt, id };
}
