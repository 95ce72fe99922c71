import type { LookupAddress } from 'node:dns';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import {
  type Answer,
  type LoopbackServer,
  startLoopbackServer,
} from '../../../../e2e/fakes/loopback-server.ts';
import { openTestPlatform, type TestPlatform } from '../../../testing/index.ts';
import { newKnowledge } from '../../../testing/knowledge.ts';
import { pageOf, pdfOf } from '../../../testing/pdf.ts';
import { createDocument } from './create-document.ts';
import { fetchPage } from './fetch-page.ts';
import { getDocument } from './get-document.ts';
import { ingestDocument } from './ingest-document.ts';

let platform: TestPlatform;
let site: LoopbackServer;
let inside: LoopbackServer;
let answer: Answer;
beforeAll(async () => {
  site = await startLoopbackServer(() => answer);
  inside = await startLoopbackServer(() => ({ body: 'a secret of the inner network' }));
  platform = await openTestPlatform({ FETCH_TRUSTED_ORIGINS: site.url });
});
afterAll(() => Promise.all([platform.close(), site.close(), inside.close()]));
beforeEach(() => {
  inside.requests.length = 0;
});

const PAGE =
  '<html><head><title>Preços de 2026</title></head><body><h1>Preços</h1><p>O lote custa dez reais.</p></body></html>';
const html = (body: string | Buffer): Answer => ({
  headers: { 'content-type': 'text/html' },
  body,
});

async function know(url: string) {
  const { ctx } = await newKnowledge(platform);
  const document = await createDocument(ctx, await fetchPage(ctx, { url }));
  await ingestDocument(ctx, document.id);
  return { ctx, document: await getDocument(ctx, document.id) };
}

test('a page is read, goes by its own title, and is taken once', async () => {
  answer = html(PAGE);
  const url = `${site.url}/precos#topo`;
  const { ctx, document } = await know(url);
  expect(document).toMatchObject({
    title: 'Preços de 2026',
    source: 'url',
    sourceName: `${site.url}/precos`,
    mimeType: 'text/html',
    status: 'ready',
    passageCount: 1,
  });
  answer = html(PAGE.replace('dez', 'vinte'));
  await expect(createDocument(ctx, await fetchPage(ctx, { url }))).rejects.toMatchObject({
    code: 'already_known',
  });
});

test('what an address serves is known by its bytes', async () => {
  answer = {
    headers: { 'content-type': 'text/html' },
    body: pdfOf([pageOf(['Um contrato de venda.'])]),
  };
  expect((await know(`${site.url}/ver.php?id=1`)).document).toMatchObject({
    mimeType: 'application/pdf',
    status: 'ready',
  });
  answer = { headers: { 'content-type': 'text/plain' }, body: 'Nome;Preço\nTouro;10' };
  expect((await know(`${site.url}/tabela.csv`)).document.mimeType).toBe('text/csv');
  answer = html(gzipSync(PAGE));
  answer.headers = { ...answer.headers, 'content-encoding': 'gzip' };
  expect((await know(`${site.url}/packed`)).document.title).toBe('Preços de 2026');
});

const fetching = (url: string, resolve?: () => Promise<LookupAddress[]>) =>
  fetchPage(platform, { url }, resolve);

test.each([
  ['this machine', () => inside.url],
  ['this machine by name', () => inside.url.replace('127.0.0.1', 'localhost')],
  ['a private network', () => 'http://10.0.0.8/'],
  ['a private network in another spelling', () => 'http://0x0a.0.0.8/'],
  ['a private network in IPv6', () => 'http://[::ffff:10.0.0.8]/'],
  ['the metadata service', () => 'http://169.254.169.254/latest/meta-data'],
  ['an odd port', () => 'http://example.com:25/'],
  ['credentials', () => 'http://ana:senha@example.com/'],
])('%s is refused, named at once or by a redirect, and nothing is asked there', async (_, url) => {
  await expect(fetching(url())).rejects.toMatchObject({ code: 'page_not_allowed' });
  answer = { status: 302, headers: { location: url() } };
  await expect(fetching(`${site.url}/go`)).rejects.toMatchObject({ code: 'page_not_allowed' });
  expect(inside.requests).toHaveLength(0);
});

test('a public name that leads into a private network is refused, also by one of its addresses', async () => {
  const resolve = async () => [
    { address: '93.184.216.34', family: 4 },
    { address: '192.168.0.1', family: 4 },
  ];
  await expect(fetching('http://example.com/', resolve)).rejects.toMatchObject({
    code: 'page_not_allowed',
  });
});

test('a redirect to a file is refused', async () => {
  answer = { status: 302, headers: { location: 'file:///etc/passwd' } };
  await expect(fetching(`${site.url}/go`)).rejects.toMatchObject({ code: 'page_not_allowed' });
});

test('a page that refuses, is empty or unpacks without end says so', async () => {
  answer = { status: 403, body: 'no' };
  await expect(fetching(`${site.url}/x`)).rejects.toMatchObject({
    code: 'page_refused',
    details: { status: 403 },
  });
  answer = html('');
  await expect(fetching(`${site.url}/x`)).rejects.toMatchObject({ code: 'empty' });
  answer = html(gzipSync(Buffer.alloc(30 * 1024 * 1024)));
  answer.headers = { 'content-encoding': 'gzip' };
  await expect(fetching(`${site.url}/x`)).rejects.toMatchObject({ code: 'too_large' });
  answer = { isDropped: true };
  await expect(fetching(`${site.url}/x`)).rejects.toMatchObject({ code: 'page_unreachable' });
});
