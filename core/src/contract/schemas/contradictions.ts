import { z } from 'zod';
import { Id, Instant } from './common.ts';

/** What two texts disagree about. */
export const ContradictionKind = z.enum([
  'price',
  'percentage',
  'date',
  'duration',
  'instalments',
  'hours',
  'phone',
  'email',
  'address',
  /** One says that something is done, the other that it is not. */
  'policy',
]);
export type ContradictionKind = z.infer<typeof ContradictionKind>;

/** Where one of the two texts is. */
export const ContradictionPlace = z.object({
  /** The document, or the persona whose draft it is. */
  source: z.enum(['document', 'persona']),
  sourceId: Id,
  /** The document's title or the persona's name. */
  title: z.string(),
  /** Section of the draft; empty in a document. */
  section: z.string(),
  /** The passage; null in a draft. */
  passageId: Id.nullable(),
  heading: z.string(),
  page: z.number().int().nullable(),
  /** The sentence, and the range of the differing value in it (characters). */
  quote: z.string(),
  start: z.number().int(),
  end: z.number().int(),
});
export type ContradictionPlace = z.infer<typeof ContradictionPlace>;

/** Two places that seem to contradict each other. */
export const Contradiction = z.object({
  id: Id,
  kind: ContradictionKind,
  /** One sentence by the model, in plain text; empty when only the values were compared. */
  explanation: z.string(),
  /** Name of the model that judged; empty when only the values were compared. */
  judgedBy: z.string(),
  places: z.tuple([ContradictionPlace, ContradictionPlace]),
  isDismissed: z.boolean(),
  dismissedBy: z.string().nullable(),
  createdAt: Instant,
});
export type Contradiction = z.infer<typeof Contradiction>;

/** Progress of the search for contradictions in one document or draft. */
export const ContradictionCheck = z.object({
  /** never: not requested yet; stale: what it compared has changed since. */
  status: z.enum(['never', 'waiting', 'running', 'done', 'stale', 'failed']),
  checkedAt: Instant.nullable(),
  /** Name of the model that judged, or would have; empty when only the values were compared. */
  judgedBy: z.string(),
  /** There was more to compare than one check covers. */
  isPartial: z.boolean(),
});
export type ContradictionCheck = z.infer<typeof ContradictionCheck>;

export const ContradictionReport = z.object({
  check: ContradictionCheck,
  data: z.array(Contradiction),
  total: z.number().int(),
});
export type ContradictionReport = z.infer<typeof ContradictionReport>;

/** How many unresolved contradictions one document has. */
export const ContradictionCount = z.object({ documentId: Id, count: z.number().int() });
export type ContradictionCount = z.infer<typeof ContradictionCount>;
