import type { JobName } from '@sosia/core/platform';
import { answerConversationProcessor } from './answer-conversation.ts';
import { fetchMediaProcessor } from './fetch-media.ts';
import { ingestDocumentProcessor } from './ingest-document.ts';
import type { Processor } from './processor.ts';
import { sendMessagesProcessor } from './send-messages.ts';
import { sweepProcessor } from './sweep.ts';

/** One for every kind of job: a job without a handler does not compile. */
export const PROCESSORS: { [J in JobName]: Processor<J> } = {
  'answer-conversation': answerConversationProcessor,
  'send-messages': sendMessagesProcessor,
  'ingest-document': ingestDocumentProcessor,
  'fetch-media': fetchMediaProcessor,
  sweep: sweepProcessor,
};
