import { type APIRequestContext, expect, request } from '@playwright/test';
import type { Role } from '@sosia/core/contract';

interface Attendant {
  name: string;
  email: string;
  password: string;
  /** By default a role that may answer. */
  role?: Role;
}

/** Adds a colleague as an admin would; they set their own password through the one-time link. */
export async function addAttendant(
  admin: APIRequestContext,
  url: string,
  { name, email, password, role = 'attendant' }: Attendant,
): Promise<void> {
  const headers = { origin: url };
  const added = await admin.post(`${url}/api/people`, {
    headers,
    data: { name, email, role },
  });
  expect(added.status()).toBe(201);
  const { link } = (await added.json()) as { link: { url: string } };
  const token = /token=([\w-]+)/.exec(link.url)?.[1] ?? '';
  // Using the link signs them in.
  const stranger = await request.newContext();
  const used = await stranger.post(`${url}/api/password-links/use`, {
    headers,
    data: { token, password },
  });
  expect(used.ok()).toBe(true);
  await stranger.dispose();
}
