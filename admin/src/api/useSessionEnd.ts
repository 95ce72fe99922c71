import { useQuery } from '@tanstack/react-query';
import { useLogout } from 'ra-core';
import { useEffect } from 'react';
import { ApiError } from './http.ts';
import { meQuery } from './me.ts';

/** Goes to the sign-in page once the session has ended: deactivated, or signed out elsewhere. */
export function useSessionEnd(): void {
  const { error } = useQuery(meQuery);
  const logout = useLogout();
  const isOver = error instanceof ApiError && error.status === 401;
  useEffect(() => {
    if (isOver) void logout();
  }, [isOver, logout]);
}
