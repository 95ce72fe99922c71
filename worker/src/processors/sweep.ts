import { sweep } from '@sosia/core/installation';
import type { Processor } from './processor.ts';

export const sweepProcessor: Processor<'sweep'> = {
  concurrency: 1,
  process: (platform) => sweep(platform),
};
