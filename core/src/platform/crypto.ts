import {
  createCipheriv,
  createDecipheriv,
  createHash,
  createHmac,
  hkdfSync,
  randomBytes,
  timingSafeEqual,
} from 'node:crypto';
import { SosiaError } from './errors/index.ts';

export interface Secrets {
  /** AES-256-GCM; returns text that only the same APP_SECRET decrypts. */
  encrypt(plain: string): string;
  /** Throws `secret_unreadable` when the text was changed or encrypted under another APP_SECRET. */
  decrypt(sealed: string): string;
  /** Keyed hash of a value for one purpose, in hex: for tokens that need not be stored. */
  sign(purpose: string, value: string): string;
  /** 32 bytes derived for one purpose, in hex. */
  derive(purpose: string): string;
}

const FORMAT = 'v1';

/** Encrypts and signs under one secret; HKDF derives one key for each purpose. */
export function createSecrets(appSecret: string): Secrets {
  const keyFor = (purpose: string) =>
    Buffer.from(hkdfSync('sha256', appSecret, 'sosia', purpose, 32));
  const sealingKey = keyFor('encryption');
  return {
    encrypt(plain) {
      const iv = randomBytes(12);
      const cipher = createCipheriv('aes-256-gcm', sealingKey, iv);
      const body = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()]);
      return [FORMAT, iv, cipher.getAuthTag(), body]
        .map((part) => (typeof part === 'string' ? part : part.toString('base64url')))
        .join('.');
    },
    decrypt(sealed) {
      try {
        const [format, iv, tag, body] = sealed.split('.') as [string, string, string, string];
        if (format !== FORMAT) throw new Error(`unknown format ${format}`);
        const decipher = createDecipheriv('aes-256-gcm', sealingKey, Buffer.from(iv, 'base64url'));
        decipher.setAuthTag(Buffer.from(tag, 'base64url'));
        const plain = [decipher.update(Buffer.from(body, 'base64url')), decipher.final()];
        return Buffer.concat(plain).toString('utf8');
      } catch {
        throw new SosiaError(
          'secret_unreadable',
          500,
          'A stored secret cannot be read: APP_SECRET is not the one it was saved under',
        );
      }
    },
    sign: (purpose, value) => createHmac('sha256', keyFor(purpose)).update(value).digest('hex'),
    derive: (purpose) => keyFor(purpose).toString('hex'),
  };
}

/** Compares two strings in constant time, so that timing does not reveal where they differ. */
export function safeEqual(a: string, b: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(a), digest(b));
}

export function sha256(bytes: string | Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
