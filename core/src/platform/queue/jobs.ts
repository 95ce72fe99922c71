import { z } from 'zod';
import { Id } from '../../contract/index.ts';

const ConversationJob = z.object({ organizationId: Id, conversationId: Id });

/**
 * Every kind of job; its queue has the same name. Jobs carry ids only: the worker reads the rows,
 * decides again, and commits. So a job may run twice, late, or on another machine.
 */
export const JOBS = {
  'answer-conversation': ConversationJob,
  'send-messages': ConversationJob,
  'summarize-handoff': ConversationJob,
  'ingest-document': z.object({ organizationId: Id, documentId: Id }),
  'reindex-document': z.object({ organizationId: Id, documentId: Id }),
  'check-contradictions': z.union([
    z.object({ organizationId: Id, documentId: Id }),
    z.object({ organizationId: Id, personaId: Id }),
  ]),
  'fetch-media': z.object({ organizationId: Id, messageId: Id }),
  'distribute-notification': z.object({ organizationId: Id, notificationId: Id }),
  'send-notification': z.object({ organizationId: Id, deliveryId: Id }),
  sweep: z.object({}),
} as const;

export type JobName = keyof typeof JOBS;
export type JobData<J extends JobName> = z.infer<(typeof JOBS)[J]>;
export const JOB_NAMES = Object.keys(JOBS) as JobName[];

/** What a job stands for: a second job for the same thing is merged into it. */
export function deduplicationId<J extends JobName>(name: J, data: JobData<J>): string {
  const { organizationId: _, ...ids } = data as Record<string, string>;
  return Object.values(ids)[0] ?? name;
}
