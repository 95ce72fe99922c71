import type { JobName } from '@sosia/core/platform';
import { answerConversationProcessor } from './answer-conversation.ts';
import { checkContradictionsProcessor } from './check-contradictions.ts';
import { distributeNotificationProcessor } from './distribute-notification.ts';
import { fetchMediaProcessor } from './fetch-media.ts';
import { ingestDocumentProcessor } from './ingest-document.ts';
import type { Processor } from './processor.ts';
import { reindexDocumentProcessor } from './reindex-document.ts';
import { sendMessagesProcessor } from './send-messages.ts';
import { sendNotificationProcessor } from './send-notification.ts';
import { summarizeHandoffProcessor } from './summarize-handoff.ts';
import { sweepProcessor } from './sweep.ts';

/** One for each kind of job: a missing processor does not compile. */
export const PROCESSORS: { [J in JobName]: Processor<J> } = {
  'answer-conversation': answerConversationProcessor,
  'send-messages': sendMessagesProcessor,
  'summarize-handoff': summarizeHandoffProcessor,
  'ingest-document': ingestDocumentProcessor,
  'reindex-document': reindexDocumentProcessor,
  'check-contradictions': checkContradictionsProcessor,
  'fetch-media': fetchMediaProcessor,
  'distribute-notification': distributeNotificationProcessor,
  'send-notification': sendNotificationProcessor,
  sweep: sweepProcessor,
};
