import type { Role } from '@sosia/core/contract';
import { createOwner } from '@sosia/core/identity';
import { newId } from '@sosia/core/platform';
import type { FastifyInstance, InjectOptions, LightMyRequestResponse } from 'fastify';
import { openTestPlatform, type TestPlatform } from '../../core/testing/index.ts';
import { buildApp } from '../src/app.ts';

/** Calls the API as somebody. A body that is not a string is sent as JSON. */
export type Call = (
  method: NonNullable<InjectOptions['method']>,
  url: string,
  body?: InjectOptions['payload'],
) => Promise<LightMyRequestResponse>;

export interface TestApp {
  platform: TestPlatform;
  app: FastifyInstance;
  /** Calls without a session. */
  anonymous: Call;
  /** Creates a member of the organisation and signs them in through the API. */
  signIn(
    organizationId: string,
    role?: Role,
  ): Promise<{ call: Call; cookie: string; userId: string }>;
  close(): Promise<void>;
}

export const PASSWORD = 'uma senha comprida';

/** Opens the whole server on its own database, called without a network. */
export async function openTestApp(environment: Record<string, string> = {}): Promise<TestApp> {
  const platform = await openTestPlatform(environment);
  const app = await buildApp({ platform });
  await app.ready();
  const callWith = (headers: Record<string, string>): Call => {
    return (method, url, payload) => app.inject({ method, url, payload, headers });
  };
  return {
    platform,
    app,
    anonymous: callWith({}),
    async signIn(organizationId, role = 'owner') {
      const email = `${newId()}@sosia.example`;
      const owner = { organizationId, name: 'Ana', email, password: PASSWORD };
      const userId = await createOwner(platform, owner);
      await platform.prisma.member.updateMany({ where: { userId }, data: { role } });
      const cookie = await sessionCookie(app, email);
      return { call: callWith({ cookie }), cookie, userId };
    },
    async close() {
      await app.close();
      await platform.close();
    },
  };
}

async function sessionCookie(app: FastifyInstance, email: string): Promise<string> {
  const answer = await app.inject({
    method: 'POST',
    url: '/api/auth/sign-in/email',
    payload: { email, password: PASSWORD },
    // Each sign-in comes from a different address, because sign-ins per address are limited.
    remoteAddress: `198.51.100.${Math.floor(Math.random() * 255)}`,
  });
  const cookie = [answer.headers['set-cookie']].flat()[0]?.split(';')[0];
  if (!cookie) throw new Error(`no session: ${answer.body}`);
  return cookie;
}
