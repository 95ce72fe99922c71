import type { Me, Permission } from '@sosia/core/contract';
import type { AuthProvider } from 'ra-core';
import { ApiError, request } from './http.ts';
import { meQuery } from './me.ts';
import { queryClient } from './query-client.ts';

const AREAS: Record<string, string> = {
  documents: 'knowledge',
  'provider-accounts': 'numbers',
};

const READING = ['list', 'show', 'read'];

function permissionFor(resource: string, action: string): Permission {
  if (resource === 'simulator') return 'simulator:use';
  const area = AREAS[resource] ?? resource;
  return `${area}:${READING.includes(action) ? 'read' : 'write'}` as Permission;
}

/** Why the server refused an anonymous visitor; kept here because signing out clears the cache. */
let refusal: ApiError | undefined;
const REFUSAL_MS = 100;

/**
 * Called many times before the first page shows; an anonymous visitor costs only one server
 * request.
 */
async function me(): Promise<Me> {
  if (refusal && !queryClient.getQueryData(meQuery.queryKey)) {
    // Wait as long as a server answer takes: if refused at once, react-admin asks again before it
    // has left the page.
    await new Promise((resolve) => setTimeout(resolve, REFUSAL_MS));
    throw refusal;
  }
  try {
    return await queryClient.ensureQueryData(meQuery);
  } catch (error) {
    if (error instanceof ApiError && error.status === 401) refusal = error;
    throw error;
  }
}

export const authProvider: AuthProvider = {
  async login({ email, password }: { email: string; password: string }) {
    await request('/auth/sign-in/email', { method: 'POST', body: { email, password } });
    refusal = undefined;
    queryClient.removeQueries({ queryKey: meQuery.queryKey });
    queryClient.removeQueries({ queryKey: ['auth'] });
  },
  async logout() {
    if (queryClient.getQueryData(meQuery.queryKey)) {
      await request('/auth/sign-out', { method: 'POST', body: {} }).catch(() => undefined);
    }
    queryClient.clear();
  },
  async checkAuth() {
    await me();
  },
  async checkError(error: unknown) {
    if (error instanceof ApiError && error.status === 401) throw error;
  },
  async getIdentity() {
    const { user } = await me();
    return { id: user.id, fullName: user.name };
  },
  async getPermissions() {
    // Called on every page, also before sign-in, where rejecting would sign out and loop.
    return me().then(
      ({ permissions }) => permissions,
      () => [],
    );
  },
  async canAccess({ resource, action }) {
    return (await me()).permissions.includes(permissionFor(resource, action));
  },
};
