import type { Settings } from '@sosia/core/contract';
import { request } from '../api/index.ts';

export const settingsQuery = {
  queryKey: ['settings'],
  queryFn: () => request<Settings>('/settings'),
};
