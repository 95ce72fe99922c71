import { createHmac } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isSignedByTwilio } from './signature.ts';

/** Twilio's own example (docs, "Security"). */
const EXAMPLE = {
  authToken: '12345',
  signature: 'RSOYDt4T1cUTdK1PDd93/VVr8B8=',
  url: 'https://mycompany.com/myapp.php?foo=1&bar=2',
  params: {
    CallSid: 'CA1234567890ABCDE',
    Caller: '+14158675309',
    Digits: '1234',
    From: '+14158675309',
    To: '+18005551212',
  },
};

/** Implements the documentation independently of the code under test. */
function sign(authToken: string, url: string, params: Record<string, string>): string {
  const names = Object.keys(params).toSorted((a, b) => (a < b ? -1 : 1));
  const data = url + names.map((name) => name + params[name]).join('');
  return createHmac('sha1', authToken).update(data, 'utf8').digest('base64');
}

const word = fc.string({ minLength: 1, maxLength: 12, unit: 'grapheme' });
const request = fc
  .record({
    authToken: fc.string({ minLength: 1 }),
    url: fc
      .tuple(fc.webPath(), fc.webQueryParameters())
      .map(([path, query]) => `https://sosia.example${path}${query && `?${query}`}`),
    params: fc.dictionary(word, fc.string({ unit: 'grapheme' }), {
      minKeys: 1,
      noNullPrototype: true,
    }),
  })
  .map((all) => ({ ...all, signature: sign(all.authToken, all.url, all.params) }));

test("Twilio's own example is taken, with or without the port that https has anyway", () => {
  expect(isSignedByTwilio(EXAMPLE)).toBe(true);
  const url = EXAMPLE.url.replace('.com', '.com:443');
  expect(isSignedByTwilio({ ...EXAMPLE, url })).toBe(true);
});

test.each([
  ['the scheme', { url: EXAMPLE.url.replace('https', 'http') }],
  ['the host', { url: EXAMPLE.url.replace('mycompany', 'another') }],
  ['the query', { url: EXAMPLE.url.replace('bar=2', 'bar=3') }],
  ['what Twilio is told of retries', { url: `${EXAMPLE.url}#rc=3` }],
  ['an address that is none', { url: 'https://mycompany.comhttp://[evil' }],
  ['the token', { authToken: '12346' }],
  ['the signature', { signature: '' }],
  ['one field more', { params: { ...EXAMPLE.params, New: '1' } }],
])('another request is refused: %s', (_, change) => {
  expect(isSignedByTwilio({ ...EXAMPLE, ...change })).toBe(false);
});

test('whatever is sent, in whatever order, is taken as it was signed and in no other way', () => {
  fc.assert(
    fc.property(request, word, (signed, more) => {
      const { params, authToken, signature } = signed;
      const reversed = Object.fromEntries(Object.entries(params).toReversed());
      expect(isSignedByTwilio({ ...signed, params: reversed })).toBe(true);
      const [name = ''] = Object.keys(params);
      const changed = { ...params, [name]: `${params[name]}${more}` };
      expect(isSignedByTwilio({ ...signed, params: changed })).toBe(false);
      expect(isSignedByTwilio({ ...signed, authToken: `x${authToken}` })).toBe(false);
      expect(isSignedByTwilio({ ...signed, signature: signature.slice(1) })).toBe(false);
    }),
  );
});
