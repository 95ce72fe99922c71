import { isPublicAddress } from '../../platform/index.ts';
import type { HookTarget } from './hook-target.ts';

/**
 * Where hooks may lead: public servers over HTTPS, and origins that the operator named. Null for
 * anything else. A host name is checked again once it has been resolved.
 */
export function allowHook(address: string, trustedOrigins: readonly string[]): HookTarget | null {
  const url = URL.parse(address);
  if (!url || url.username || url.password) return null;
  if (trustedOrigins.includes(url.origin)) return { url, isTrusted: true };
  const host = url.hostname.replace(/^\[|\]$/g, '');
  const isAddress = /^[\d.]+$/.test(host) || host.includes(':');
  if (url.protocol !== 'https:' || (isAddress && !isPublicAddress(host))) return null;
  return { url, isTrusted: false };
}
