import { z } from 'zod';

/** UUIDv7 of a row. */
export const Id = z.uuid();
export type Id = z.infer<typeof Id>;

/** An instant, ISO 8601 in UTC. */
export const Instant = z.iso.datetime();

/**
 * What every list accepts. Filters are additional query parameters of the resource; `ids` asks for
 * exactly these rows.
 */
export const ListQuery = z.object({
  page: z.coerce.number().int().min(1).default(1),
  perPage: z.coerce.number().int().min(1).max(100).default(25),
  sort: z.string().max(60).optional(),
  order: z.enum(['asc', 'desc']).optional(),
  q: z.string().trim().max(200).optional(),
  ids: z
    .string()
    .max(4000)
    .transform((text) => text.split(',').filter(Boolean))
    .pipe(z.array(Id).max(100))
    .optional(),
});
export type ListQuery = z.infer<typeof ListQuery>;

/**
 * `<createdAt>_<id>` of the last row of the previous page, for lists sorted newest first: big lists
 * use keyset pagination.
 */
export const Before = z.string().max(100);

/** What every list returns. */
export function listOf<T extends z.ZodType>(item: T) {
  return z.object({ data: z.array(item), total: z.number().int() });
}

/** RFC 9457 problem details; `code` is stable and is what the console translates. */
export const Problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number().int(),
  code: z.string(),
  detail: z.string().optional(),
  /** Field path → what is wrong with it. */
  errors: z.record(z.string(), z.string()).optional(),
  details: z.record(z.string(), z.unknown()).optional(),
});
export type Problem = z.infer<typeof Problem>;
