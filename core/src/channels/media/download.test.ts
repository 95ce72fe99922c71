import type { LookupAddress } from 'node:dns';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import {
  type Answer,
  type LoopbackServer,
  type RecordedRequest,
  startLoopbackServer,
} from '../../../../e2e/fakes/loopback-server.ts';
import { isPublicAddress } from '../../platform/index.ts';
import { allowTarget } from './allowed-hosts.ts';
import { type DownloadOptions, download } from './download.ts';

let api: LoopbackServer;
let content: LoopbackServer;
let answer: (request: RecordedRequest) => Answer;
const options = (more: Partial<DownloadOptions> = {}): DownloadOptions => ({
  credentials: { username: 'AC1', password: 'secret' },
  trustedOrigins: [api.url],
  maxBytes: 1000,
  timeoutMs: 2000,
  ...more,
});

beforeAll(async () => {
  api = await startLoopbackServer((request) => answer(request));
  content = await startLoopbackServer(() => ({ body: 'the file' }));
});
afterAll(() => Promise.all([api.close(), content.close()]));
beforeEach(() => {
  api.requests.length = 0;
  content.requests.length = 0;
});

const to = (location: string) => () => ({ status: 307, headers: { location } });

test('a redirect to another host is followed without credentials', async () => {
  answer = to(`${content.url}/file`);
  const trustedOrigins = [api.url, content.url];
  const bytes = await download(`${api.url}/media`, options({ trustedOrigins }));
  expect(bytes.toString()).toBe('the file');
  const basic = Buffer.from('AC1:secret').toString('base64');
  expect(api.requests[0]?.headers.authorization).toBe(`Basic ${basic}`);
  expect(content.requests[0]?.headers.authorization).toBeUndefined();
});

test.each([
  ['another port of this machine', () => `${content.url}/file`],
  ['a stranger', () => 'https://example.com/file'],
  ['a look-alike', () => 'https://api.twilio.com.example.com/file'],
  ['an address that carries credentials', () => 'https://a:b@api.twilio.com/file'],
  ['plain http', () => 'http://mms.twiliocdn.com/file'],
  ['another port of a known host', () => 'https://api.twilio.com:8443/file'],
  ['the link-local metadata service', () => 'http://169.254.169.254/latest/meta-data'],
  ['a file', () => 'file:///etc/passwd'],
])('a redirect to %s is refused, and nothing is asked there', async (_, location) => {
  answer = to(location());
  await expect(download(`${api.url}/media`, options())).rejects.toMatchObject({
    code: 'host_not_allowed',
    isPassing: false,
  });
  expect(content.requests).toHaveLength(0);
});

test('a known name that leads into a private network is refused', async () => {
  answer = to('https://media.twiliocdn.com/file');
  const resolve = async (): Promise<LookupAddress[]> => [
    { address: '93.184.216.34', family: 4 },
    { address: '10.0.0.8', family: 4 },
  ];
  const refused = download(`${api.url}/media`, options({ resolve }));
  await expect(refused).rejects.toMatchObject({ code: 'private_address', isPassing: false });
});

test('endless redirects end', async () => {
  answer = to(`${api.url}/again`);
  await expect(download(`${api.url}/media`, options())).rejects.toMatchObject({
    code: 'too_many_redirects',
  });
  expect(api.requests).toHaveLength(4);
});

test('a file beyond the limit is cut off, announced or not', async () => {
  answer = () => ({ headers: { 'content-length': '5000' }, body: 'x'.repeat(5000) });
  await expect(download(`${api.url}/media`, options())).rejects.toMatchObject({
    code: 'too_large',
  });
  let sent = 0;
  answer = () => ({
    body: (async function* () {
      for (; sent < 2_000; sent += 1) {
        await sleep(1);
        yield 'x'.repeat(100);
      }
    })(),
  });
  await expect(download(`${api.url}/media`, options())).rejects.toMatchObject({
    code: 'too_large',
    isPassing: false,
  });
  expect(sent).toBeLessThan(1_000);
});

test('slow, broken and missing files may come later; refused ones will not', async () => {
  answer = () => ({ delayMs: 500, body: 'late' });
  await expect(download(`${api.url}/media`, options({ timeoutMs: 100 }))).rejects.toMatchObject({
    code: 'timeout',
    isPassing: true,
  });
  answer = () => ({ isDropped: true });
  await expect(download(`${api.url}/media`, options())).rejects.toMatchObject({
    code: 'unreachable',
    isPassing: true,
  });
  for (const [status, isPassing] of [
    [404, true],
    [503, true],
    [401, false],
    [410, false],
  ] as const) {
    answer = () => ({ status, body: 'no' });
    await expect(download(`${api.url}/media`, options())).rejects.toMatchObject({
      code: `http_${status}`,
      isPassing,
    });
  }
  answer = () => ({ body: '' });
  await expect(download(`${api.url}/media`, options())).rejects.toMatchObject({ code: 'empty' });
});

test('only public addresses are public, in every spelling', () => {
  for (const address of [
    '127.0.0.1',
    '10.1.2.3',
    '172.31.0.1',
    '192.168.0.1',
    '169.254.169.254',
    '100.64.0.1',
    '0.0.0.0',
    '224.0.0.1',
    '::1',
    '::',
    'fe80::1',
    'fd00::1',
    '::ffff:10.0.0.1',
    '::ffff:7f00:1',
    '64:ff9b::a00:1',
    '2002:7f00:1::1',
    '2001:0:a00:1::1',
    'not an address',
  ]) {
    expect(isPublicAddress(address), address).toBe(false);
  }
  for (const address of ['93.184.216.34', '172.32.0.1', '2606:2800:220:1::1']) {
    expect(isPublicAddress(address), address).toBe(true);
  }
});

test("credentials are for Twilio's API alone", () => {
  const may = (url: string) => allowTarget(url, []).mayHaveCredentials;
  expect(may('https://api.twilio.com/2010-04-01/Accounts')).toBe(true);
  expect(may('https://api.dublin.ie1.twilio.com/2010-04-01/Accounts')).toBe(true);
  expect(may('https://mms.twiliocdn.com/file')).toBe(false);
});
