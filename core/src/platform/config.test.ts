import { expect, test } from 'vitest';
import { loadConfig } from './config.ts';
import { ConfigurationError } from './errors/index.ts';

function problemsOf(environment: Record<string, string>): readonly string[] {
  try {
    loadConfig(environment);
    return [];
  } catch (error) {
    if (error instanceof ConfigurationError) return error.problems;
    throw error;
  }
}

test('an empty environment is a working configuration', () => {
  expect(loadConfig({})).toMatchObject({
    port: 3000,
    host: '127.0.0.1',
    publicUrl: 'http://127.0.0.1:3000',
    databaseUrl: undefined,
    openai: undefined,
  });
});

test('a blank variable counts as unset', () => {
  expect(loadConfig({ PORT: '', DATABASE_URL: '', OPENAI_API_KEY: '' })).toMatchObject({
    port: 3000,
    databaseUrl: undefined,
    openai: undefined,
  });
});

test.each([
  ['PORT', 'abc'],
  ['PORT', '70000'],
  ['PUBLIC_URL', 'sosia.example'],
  ['DATABASE_URL', 'mysql://localhost/x'],
  ['REDIS_URL', 'http://localhost'],
  ['APP_SECRET', 'short'],
  ['LOG_LEVEL', 'loud'],
  ['STORAGE_URL', '/files'],
  ['TWILIO_ACCOUNT_SID', 'SK123'],
  ['TWILIO_WHATSAPP_NUMBER', '5511'],
  ['SMTP_URL', 'http://mail.example.com'],
  ['MAIL_FROM', 'Sósia'],
])('%s=%s is one clear line naming the variable', (name, value) => {
  const [problem] = problemsOf({ [name]: value });
  expect(problem).toMatch(new RegExp(`^${name}: `));
});

test('every wrong variable is named at once, and no secret is repeated', () => {
  const problems = problemsOf({ PORT: 'x', LOG_LEVEL: 'y', APP_SECRET: 'hush' });
  expect(problems).toHaveLength(3);
  expect(problems.join()).not.toContain('hush');
});

test('what only works together is asked for together', () => {
  expect(problemsOf({ ADMIN_EMAIL: 'a@example.com' })).toEqual([
    'ADMIN_PASSWORD: is needed with ADMIN_EMAIL',
  ]);
  expect(problemsOf({ MAIL_FROM: 'Sósia <sosia@example.com>' })).toEqual([
    'SMTP_URL: is needed with MAIL_FROM',
  ]);
  expect(problemsOf({ REDIS_URL: 'redis://localhost' })[0]).toMatch(
    /^REDIS_URL: needs DATABASE_URL/,
  );
});

test('a number is taken with or without its prefix and spaces', () => {
  const { twilio } = loadConfig({ TWILIO_WHATSAPP_NUMBER: 'whatsapp:+55 11 99999-9999' });
  expect(twilio.whatsappNumber).toBe('+5511999999999');
});

test('a compatible server needs no key', () => {
  expect(loadConfig({ OPENAI_BASE_URL: 'http://127.0.0.1:8080/v1/' }).openai).toEqual({
    apiKey: 'none',
    baseUrl: 'http://127.0.0.1:8080/v1',
  });
});
