import type { Models } from '@sosia/core/models';
import type { JobData, JobName, Platform } from '@sosia/core/platform';

/** What handles one kind of job: reads its input and calls one verb of core. */
export interface Processor<J extends JobName> {
  /** How many of these may run at once in one process. */
  concurrency: number;
  process(platform: Platform, models: Models, data: JobData<J>): Promise<void>;
}
