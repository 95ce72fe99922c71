import type { Me, Permission } from '@sosia/core/contract';
import { useQuery } from '@tanstack/react-query';
import { request } from './http.ts';

/** Who is signed in; one request shared by every caller. */
export const meQuery = {
  queryKey: ['me'],
  queryFn: () => request<Me>('/me'),
  staleTime: 5 * 60_000,
};

export function useMe(): Me | undefined {
  return useQuery(meQuery).data;
}

/** Whether the signed-in role has this permission; false until known. */
export function useCan(permission: Permission): boolean {
  return useMe()?.permissions.includes(permission) ?? false;
}
