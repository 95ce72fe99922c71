import type { SetupState } from '@sosia/core/contract';
import { request } from '../api/index.ts';

/** Whether the first account has yet to be created. */
export const setupQuery = {
  queryKey: ['setup'],
  queryFn: () => request<SetupState>('/setup'),
  staleTime: 0,
};
