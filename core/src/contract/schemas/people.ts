import { z } from 'zod';
import { Id, Instant, ListQuery } from './common.ts';
import { PERMISSIONS, Role } from './identity.ts';

/** A colleague. `id` is the user id that conversations, notes and the audit trail refer to. */
export const Person = z.object({
  id: Id,
  name: z.string(),
  email: z.string(),
  role: Role,
  /** Null while they may sign in. */
  deactivatedAt: Instant.nullable(),
  /** Whether they have chosen a password; until then they cannot sign in. */
  hasPassword: z.boolean(),
  /** When their pending one-time link expires; null when there is none. */
  linkExpiresAt: Instant.nullable(),
  /** When their newest session was opened or last prolonged; null when they have none. */
  lastSeenAt: Instant.nullable(),
  /** Open conversations assigned to them. */
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

/** Shown once, to be passed on. Whoever opens it chooses the password; it works once. */
export const PasswordLink = z.object({ url: z.string(), expiresAt: Instant });
export type PasswordLink = z.infer<typeof PasswordLink>;

/** `link` is null when they already had a password, in another organisation. */
export const AddedPerson = z.object({ person: Person, link: PasswordLink.nullable() });
export type AddedPerson = z.infer<typeof AddedPerson>;

/** Their open conversations go to a colleague or, with null, back to the queue. */
export const DeactivatePerson = z.object({ reassignTo: Id.nullable().default(null) });
export type DeactivatePerson = z.infer<typeof DeactivatePerson>;

const LinkToken = z.string().trim().min(1).max(200);

export const OpenPasswordLink = z.object({ token: LinkToken });
export type OpenPasswordLink = z.infer<typeof OpenPasswordLink>;

/** Who a link is for. */
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

/** Whether `manager` may add, change or deactivate somebody with the role `other`. */
export function mayManage(manager: Role, other: Role): boolean {
  if (!PERMISSIONS[manager].includes('people:write')) return false;
  return other !== 'owner' || manager === 'owner';
}

/** The roles that somebody with this role may give to others. */
export function grantableRoles(manager: Role): Role[] {
  return Role.options.filter((role) => mayManage(manager, role));
}
