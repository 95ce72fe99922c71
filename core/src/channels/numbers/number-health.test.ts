import { expect, test } from 'vitest';
import { type NumberFacts, numberHealth } from './number-health.ts';

const NOW = new Date('2026-11-20T12:00:00Z');
const hoursAgo = (hours: number) => new Date(NOW.getTime() - hours * 3_600_000);

const healthy: NumberFacts = {
  channel: 'whatsapp',
  isActive: true,
  providerAccountId: 'account',
  personaId: 'persona',
  hasVersion: true,
  lastInboundAt: hoursAgo(1),
  lastFailureAt: null,
  lastFailureCode: null,
  accountError: null,
};

test.each([
  ['ok', {}],
  ['inactive', { isActive: false, personaId: null }],
  ['no_account', { providerAccountId: null, personaId: null }],
  ['no_persona', { personaId: null, hasVersion: false }],
  ['persona_unpublished', { hasVersion: false }],
  ['recent_failure', { lastFailureAt: hoursAgo(23), lastInboundAt: null }],
  ['ok', { lastFailureAt: hoursAgo(25) }],
  ['sender_refused', { lastFailureAt: hoursAgo(1), lastFailureCode: '63007' }],
  ['ok', { lastFailureAt: hoursAgo(25), lastFailureCode: '63051' }],
  ['account_failing', { accountError: 'Authenticate' }],
  ['nothing_received', { lastInboundAt: null }],
] as const)('a WhatsApp number is %s with %o', (health, facts) => {
  expect(numberHealth({ ...healthy, ...facts }, NOW)).toBe(health);
});

test('the simulator needs neither an account nor a first message', () => {
  const facts = {
    ...healthy,
    channel: 'simulator',
    providerAccountId: null,
    lastInboundAt: null,
  } as const;
  expect(numberHealth(facts, NOW)).toBe('ok');
});
