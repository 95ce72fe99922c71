import { type Context, type Platform, safeEqual } from '../../platform/index.ts';

/** Covers Twilio's delay: it keeps a message queued for up to four hours, and retries. */
const VALID_MS = 24 * 3_600_000;
const PURPOSE = 'media link';

/**
 * An address that lets a provider read one file without a session until it expires. The signature
 * covers the file's id and the expiry time.
 */
export function mediaLink(
  ctx: Pick<Context, 'config' | 'secrets' | 'clock'>,
  attachmentId: string,
): string {
  const expires = (ctx.clock.now().getTime() + VALID_MS).toString(36);
  const signature = sign(ctx, attachmentId, expires);
  return `${ctx.config.publicUrl}/media/${attachmentId}.${expires}.${signature}`;
}

/** Short enough for one path segment. */
function sign({ secrets }: Pick<Platform, 'secrets'>, attachmentId: string, expires: string) {
  const hex = secrets.sign(PURPOSE, `${attachmentId}.${expires}`);
  return Buffer.from(hex, 'hex').toString('base64url');
}

const TOKEN = /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\.([0-9a-z]{1,12})\.([\w-]{43})$/;

/** The attachment a token names; `expired` when it was valid once, null when it never was. */
export function readMediaToken(
  platform: Pick<Platform, 'secrets' | 'clock'>,
  token: string,
): { attachmentId: string } | 'expired' | null {
  const [, attachmentId, expires, signature] = TOKEN.exec(token) ?? [];
  if (!attachmentId || !expires || !signature) return null;
  if (!safeEqual(sign(platform, attachmentId, expires), signature)) return null;
  const isOver = Number.parseInt(expires, 36) < platform.clock.now().getTime();
  return isOver ? 'expired' : { attachmentId };
}
