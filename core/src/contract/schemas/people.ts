import { z } from 'zod';
import { Id, Instant, ListQuery } from './common.ts';
import { PERMISSIONS, Role } from './identity.ts';

/** A colleague. `id` is the user's: what conversations, notes and the audit trail name. */
export const Person = z.object({
  id: Id,
  name: z.string(),
  email: z.string(),
  role: Role,
  /** Null while they may sign in. */
  deactivatedAt: Instant.nullable(),
  /** Whether they have chosen a password; until then they cannot sign in. */
  hasPassword: z.boolean(),
  /** Until when a one-time link that was made for them stands; null when there is none. */
  linkExpiresAt: Instant.nullable(),
  /** When they last opened a session that stands. */
  lastSeenAt: Instant.nullable(),
  /** Conversations that they have now. */
  openConversations: z.number().int(),
  createdAt: Instant,
});
export type Person = z.infer<typeof Person>;

export const PersonListQuery = ListQuery.extend({
  role: Role.optional(),
  isActive: z
    .enum(['true', 'false'])
    .transform((text) => text === 'true')
    .optional(),
});
export type PersonListQuery = z.infer<typeof PersonListQuery>;

const Name = z.string().trim().min(1).max(120);

export const AddPerson = z.object({ name: Name, email: z.email().max(200), role: Role });
export type AddPerson = z.infer<typeof AddPerson>;

export const UpdatePerson = z.object({ name: Name.optional(), role: Role.optional() });
export type UpdatePerson = z.infer<typeof UpdatePerson>;

/** Shown once, to be handed on: whoever opens it chooses the password. It works one time. */
export const PasswordLink = z.object({ url: z.string(), expiresAt: Instant });
export type PasswordLink = z.infer<typeof PasswordLink>;

/** Without a link when they already had a password, in another organisation. */
export const AddedPerson = z.object({ person: Person, link: PasswordLink.nullable() });
export type AddedPerson = z.infer<typeof AddedPerson>;

/** Where their open conversations go: to a colleague, or without one back to the queue. */
export const DeactivatePerson = z.object({ reassignTo: Id.nullable().default(null) });
export type DeactivatePerson = z.infer<typeof DeactivatePerson>;

const LinkToken = z.string().trim().min(1).max(200);

export const OpenPasswordLink = z.object({ token: LinkToken });
export type OpenPasswordLink = z.infer<typeof OpenPasswordLink>;

/** Whom a link is for. */
export const OpenedPasswordLink = z.object({
  name: z.string(),
  email: z.string(),
  organizationName: z.string(),
});
export type OpenedPasswordLink = z.infer<typeof OpenedPasswordLink>;

export const UsePasswordLink = z.object({
  token: LinkToken,
  password: z.string().min(8, 'At least 8 characters').max(128),
});
export type UsePasswordLink = z.infer<typeof UsePasswordLink>;

/** Whether somebody in one role may add, change or deactivate somebody in another. */
export function mayManage(manager: Role, other: Role): boolean {
  if (!PERMISSIONS[manager].includes('people:write')) return false;
  return other !== 'owner' || manager === 'owner';
}

/** The roles that somebody may give to others. */
export function grantableRoles(manager: Role): Role[] {
  return Role.options.filter((role) => mayManage(manager, role));
}
