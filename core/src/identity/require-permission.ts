import { PERMISSIONS, type Permission, type Role } from '../contract/index.ts';
import { ForbiddenError } from '../platform/index.ts';

/** Throws `forbidden` unless the role may do this. */
export function requirePermission(role: Role, permission: Permission): void {
  if (!PERMISSIONS[role].includes(permission)) throw new ForbiddenError();
}
