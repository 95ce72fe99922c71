import { z } from 'zod';
import { Id } from '../../contract/index.ts';

const ConversationJob = z.object({ organizationId: Id, conversationId: Id });

/**
 * Every kind of job: its queue has its name. Jobs carry ids only; whoever runs one reads the rows,
 * decides again, and commits. So a job may run twice, late, or on another machine.
 */
export const JOBS = {
  'answer-conversation': ConversationJob,
  'send-messages': ConversationJob,
  'ingest-document': z.object({ organizationId: Id, documentId: Id }),
  'fetch-media': z.object({ organizationId: Id, messageId: Id }),
  sweep: z.object({}),
} as const;

export type JobName = keyof typeof JOBS;
export type JobData<J extends JobName> = z.infer<(typeof JOBS)[J]>;
export const JOB_NAMES = Object.keys(JOBS) as JobName[];

/** What a new job of one kind stands for: a second one for the same thing is folded into it. */
export function deduplicationId<J extends JobName>(name: J, data: JobData<J>): string {
  const ids = data as Partial<Record<'conversationId' | 'documentId' | 'messageId', string>>;
  return ids.conversationId ?? ids.documentId ?? ids.messageId ?? name;
}
