import { createHmac } from 'node:crypto';
import { safeEqual } from '../platform/index.ts';

/**
 * The session's token in a `Cookie` header, or null when there is none or it was not signed here.
 * The format is better-auth's (better-call's signed cookies): the URI-encoded
 * `<token>.<signature>`, the signature being the base64 of the token's HMAC-SHA256.
 */
export function sessionToken(cookieHeader: string, name: string, secret: string): string | null {
  const pair = cookieHeader.split(/;\s*/).find((one) => one.startsWith(`${name}=`));
  const value = pair && decode(pair.slice(name.length + 1));
  if (!value) return null;
  const dot = value.lastIndexOf('.');
  const [token, signature] = [value.slice(0, dot), value.slice(dot + 1)];
  const expected = createHmac('sha256', secret).update(token).digest('base64');
  return dot > 0 && safeEqual(signature, expected) ? token : null;
}

function decode(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}
