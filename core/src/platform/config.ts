import { existsSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { ACCOUNT_SID, PHONE, plainPhone } from '../contract/index.ts';
import { ConfigurationError } from './errors/index.ts';

const blankIsUnset = (value: unknown) => (value === '' ? undefined : value);
const optional = <T extends z.ZodType>(schema: T) => z.preprocess(blankIsUnset, schema.optional());
const httpUrl = z.url({ protocol: /^https?$/, error: 'must be an http(s) address' });

/**
 * Every environment variable the product reads, and the only place that defines them.
 * `.env.example` lists the same names with a short explanation of each.
 */
const Environment = z.object({
  PORT: z.preprocess(
    blankIsUnset,
    z.coerce.number({ error: 'must be a port number' }).int().min(0).max(65_535).default(3000),
  ),
  HOST: z.preprocess(blankIsUnset, z.string().default('127.0.0.1')),
  PUBLIC_URL: optional(httpUrl),
  DATA_DIR: z.preprocess(blankIsUnset, z.string().default('.data')),
  DATABASE_URL: optional(
    z.url({ protocol: /^postgres(ql)?$/, error: 'must be a postgresql:// address' }),
  ),
  REDIS_URL: optional(z.url({ protocol: /^rediss?$/, error: 'must be a redis:// address' })),
  APP_SECRET: optional(z.string().min(16, 'must have at least 16 characters')),
  ADMIN_EMAIL: optional(z.email('must be an e-mail address')),
  ADMIN_PASSWORD: optional(z.string().min(8, 'must have at least 8 characters').max(128)),
  OPENAI_API_KEY: optional(z.string()),
  OPENAI_BASE_URL: optional(httpUrl),
  ELEVENLABS_API_KEY: optional(z.string()),
  ELEVENLABS_BASE_URL: optional(httpUrl),
  TWILIO_ACCOUNT_SID: optional(
    z.string().regex(ACCOUNT_SID, 'must be AC followed by 32 characters'),
  ),
  TWILIO_AUTH_TOKEN: optional(z.string()),
  TWILIO_WHATSAPP_NUMBER: optional(
    z.string().transform(plainPhone).pipe(z.string().regex(PHONE, 'must look like +5511999999999')),
  ),
  TWILIO_API_BASE_URL: optional(httpUrl),
  STORAGE_URL: optional(z.string().regex(/^(file|s3|gs):/, 'must start with file:, s3: or gs:')),
  FETCH_TRUSTED_ORIGINS: optional(
    z
      .string()
      .transform((text) => text.split(/[\s,]+/).filter(Boolean))
      .pipe(z.array(httpUrl.transform((url) => new URL(url).origin))),
  ),
  SMTP_URL: optional(
    z.url({ protocol: /^smtps?$/, error: 'must be an smtp:// or smtps:// address' }),
  ),
  MAIL_FROM: optional(
    z.string().regex(/^([^<>@]*<[^\s<>@]+@[^\s<>@]+>|[^\s<>@]+@[^\s<>@]+)$/, {
      error: 'must be an e-mail address, or a name and one: Sósia <sosia@example.com>',
    }),
  ),
  LOG_LEVEL: z.preprocess(
    blankIsUnset,
    z
      .enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'], {
        error: 'must be one of fatal, error, warn, info, debug, trace, silent',
      })
      .default('info'),
  ),
});

export interface Config {
  port: number;
  host: string;
  /** Where the server is reached from outside; without a trailing slash. */
  publicUrl: string;
  /** Absolute. */
  dataDir: string;
  /** Undefined: the embedded database. */
  databaseUrl: string | undefined;
  /** Undefined: the queue lives in the database. */
  redisUrl: string | undefined;
  appSecret: string | undefined;
  admin: { email: string; password: string } | undefined;
  openai: { apiKey: string; baseUrl: string | undefined } | undefined;
  elevenlabs: { apiKey: string; baseUrl: string | undefined } | undefined;
  twilio: {
    account: { sid: string; authToken: string } | undefined;
    whatsappNumber: string | undefined;
    apiBaseUrl: string | undefined;
  };
  storageUrl: string | undefined;
  /**
   * Origins that pages may be fetched from and hooks may lead to although they are in a private
   * network.
   */
  fetchTrustedOrigins: string[];
  /** How notifications are sent by e-mail; undefined: they are not. */
  mail: { smtpUrl: string; from: string } | undefined;
  logLevel: string;
}

const trimSlash = (url: string) => url.replace(/\/+$/, '');

/** Checks variables that are only meaningful together. */
function checkPairs(env: z.infer<typeof Environment>): string[] {
  const pairs = [
    ['ADMIN_EMAIL', 'ADMIN_PASSWORD'],
    ['TWILIO_ACCOUNT_SID', 'TWILIO_AUTH_TOKEN'],
    ['SMTP_URL', 'MAIL_FROM'],
  ] as const;
  const problems = pairs.flatMap(([a, b]) =>
    Boolean(env[a]) === Boolean(env[b])
      ? []
      : [`${env[a] ? b : a}: is needed with ${env[a] ? a : b}`],
  );
  if (env.REDIS_URL && !env.DATABASE_URL) {
    problems.push('REDIS_URL: needs DATABASE_URL too; the embedded database keeps its own queue');
  }
  return problems;
}

/** The process's environment, plus what a `.env` file in the working folder adds to it. */
function readEnvironment(): Record<string, string | undefined> {
  if (existsSync('.env')) process.loadEnvFile('.env');
  return process.env;
}

/**
 * Reads the environment once. Throws a `ConfigurationError` with one line for each wrong variable,
 * which names it but never repeats a secret's value.
 */
export function loadConfig(source = readEnvironment()): Config {
  const parsed = Environment.safeParse(source);
  const problems = parsed.success
    ? checkPairs(parsed.data)
    : parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
  if (!parsed.success || problems.length > 0) throw new ConfigurationError(problems);
  const env = parsed.data;
  return {
    port: env.PORT,
    host: env.HOST,
    publicUrl: trimSlash(env.PUBLIC_URL ?? `http://127.0.0.1:${env.PORT}`),
    dataDir: path.resolve(env.DATA_DIR),
    databaseUrl: env.DATABASE_URL,
    redisUrl: env.REDIS_URL,
    appSecret: env.APP_SECRET,
    admin:
      env.ADMIN_EMAIL && env.ADMIN_PASSWORD
        ? { email: env.ADMIN_EMAIL.toLowerCase(), password: env.ADMIN_PASSWORD }
        : undefined,
    openai:
      env.OPENAI_API_KEY || env.OPENAI_BASE_URL
        ? {
            // Self-hosted servers often need no key, but the client insists on one.
            apiKey: env.OPENAI_API_KEY ?? 'none',
            baseUrl: env.OPENAI_BASE_URL && trimSlash(env.OPENAI_BASE_URL),
          }
        : undefined,
    elevenlabs: env.ELEVENLABS_API_KEY
      ? {
          apiKey: env.ELEVENLABS_API_KEY,
          baseUrl: env.ELEVENLABS_BASE_URL && trimSlash(env.ELEVENLABS_BASE_URL),
        }
      : undefined,
    twilio: {
      account:
        env.TWILIO_ACCOUNT_SID && env.TWILIO_AUTH_TOKEN
          ? { sid: env.TWILIO_ACCOUNT_SID, authToken: env.TWILIO_AUTH_TOKEN }
          : undefined,
      whatsappNumber: env.TWILIO_WHATSAPP_NUMBER,
      apiBaseUrl: env.TWILIO_API_BASE_URL && trimSlash(env.TWILIO_API_BASE_URL),
    },
    storageUrl: env.STORAGE_URL,
    fetchTrustedOrigins: env.FETCH_TRUSTED_ORIGINS ?? [],
    mail:
      env.SMTP_URL && env.MAIL_FROM ? { smtpUrl: env.SMTP_URL, from: env.MAIL_FROM } : undefined,
    logLevel: env.LOG_LEVEL,
  };
}
