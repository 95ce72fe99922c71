import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Document } from '../../core/src/contract/index.ts';
import { docxOf, paragraph, table } from '../../core/testing/docx.ts';
import { pageOf, pdfOf, scannedPdf } from '../../core/testing/pdf.ts';
import {
  eventually,
  type Installation,
  startInstallation,
  whenIdle,
} from './start-installation.ts';

let product: Installation;
let call: Awaited<ReturnType<Installation['signIn']>>;
let cookie: string;
beforeAll(async () => {
  product = await startInstallation();
  call = await product.signIn();
  const payload = { email: 'owner@example.com', password: 'correct horse' };
  const url = '/api/auth/sign-in/email';
  const { cookies } = await product.app.inject({ method: 'POST', url, payload });
  cookie = cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
});
afterAll(() => product.close());

async function upload(name: string, bytes: Uint8Array): Promise<Document & { code?: string }> {
  const form = new FormData();
  // The type that a browser claims is not trusted.
  form.set('file', new File([new Uint8Array(bytes)], name, { type: 'application/pdf' }));
  const encoded = new Response(form);
  const answer = await product.app.inject({
    method: 'POST',
    url: '/api/documents',
    headers: { cookie, 'content-type': encoded.headers.get('content-type') ?? '' },
    payload: Buffer.from(await encoded.arrayBuffer()),
  });
  return answer.json();
}

const read = async (id: string): Promise<Document> =>
  (await call('GET', `/api/documents/${id}`)).json();

const settled = (id: string) =>
  eventually(async () => {
    const document = await read(id);
    return document.status === 'pending' || document.status === 'processing' ? null : document;
  }, 90_000);

const line = 'O leilão de touros reúne compradores de muitas cidades do estado.';
const book = (pages: number) =>
  pdfOf(
    Array.from({ length: pages }, (_, page) =>
      pageOf([...Array.from({ length: 40 }, (_, at) => `${line} ${page}-${at}`)]),
    ),
  );

test('files of every type are read and answer questions', async () => {
  const table_ = table([
    ['Produto', 'Preço'],
    ['Touro Nelore', 'R$ 12.000'],
  ]);
  const sent = await Promise.all([
    upload('livro.pdf', book(3)),
    upload('manual.docx', docxOf(paragraph('Preços', 'Ttulo1') + table_)),
    upload('frete.csv', Buffer.from('Cidade;Frete\nUberaba;R$ 80\nMaringá;R$ 120', 'latin1')),
    upload(
      'loja.html',
      Buffer.from('<h1>Loja</h1><p>A loja do Parque Ipê abre às 9h.</p><script>x()</script>'),
    ),
    upload('guia.md', Buffer.from('# Guia\n\n## Entrega\n\nA entrega leva dez dias.')),
    upload('nota.txt', Buffer.from('A sede fica em Londrina.')),
  ]);
  for (const { id } of sent) {
    const document = await settled(id);
    expect(document).toMatchObject({ status: 'ready', failureCode: null });
    expect(document.passageCount).toBeGreaterThan(0);
  }
  const find = async (question: string) =>
    (await call('POST', '/api/knowledge/search', { question })).json().passages[0];
  expect(await find('quanto custa o touro nelore?')).toMatchObject({
    documentTitle: 'manual',
    heading: 'Preços',
    content: expect.stringContaining('Produto: Touro Nelore; Preço: R$ 12.000'),
  });
  expect((await find('frete para Maringá')).content).toContain('Cidade: Maringá; Frete: R$ 120');
  const hours = await find('A loja do Parque Ipê abre a que horas?');
  expect(hours.content).toBe('A loja do Parque Ipê abre às 9h.');
  expect(await find('leilão de touros 2-7')).toMatchObject({ page: 3, documentTitle: 'livro' });
}, 120_000);

test('hopeless files say why, each by itself, and the others go on', async () => {
  const bomb = docxOf(paragraph('x'), { 'word/document.xml': Buffer.alloc(81 * 1024 * 1024) });
  expect(await upload('instalador.pdf', Buffer.from('MZ\x90\0\x03\0\0'))).toMatchObject({
    code: 'wrong_type',
  });
  expect(await upload('vazio.txt', Buffer.from(' '))).toMatchObject({ code: 'empty' });
  const files = {
    scanned_pdf: await upload('escaneado.pdf', scannedPdf(2)),
    password_protected: await upload('senha.pdf', pdfOf([pageOf(['x'])], { password: 'abc' })),
    unpacks_too_large: await upload('bomba.docx', bomb),
    damaged: await upload('cortado.pdf', book(2).subarray(0, 400)),
  };
  const good = await upload('bom.txt', Buffer.from('Este arquivo é bom.'));
  for (const [failureCode, { id }] of Object.entries(files)) {
    expect(await settled(id)).toMatchObject({ status: 'failed', failureCode, passageCount: 0 });
  }
  expect(await settled(good.id)).toMatchObject({ status: 'ready' });
  expect(await upload('outro-nome.txt', Buffer.from('Este arquivo é bom.'))).toMatchObject({
    code: 'already_known',
    details: { documentId: good.id, title: 'bom' },
  });
}, 120_000);

test('while a PDF of 300 pages is read the API answers, and its progress is told', async () => {
  const { id } = await upload('livro-longo.pdf', book(300));
  const steps = new Set<string>();
  let answers = 0;
  for (;;) {
    const { status, progress } = await read(id);
    answers += 1;
    if (progress) steps.add(progress.total > 1 ? progress.step : '');
    if (status === 'ready' || status === 'failed') break;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  expect(await read(id)).toMatchObject({ status: 'ready', failureCode: null });
  expect([...steps]).toEqual(expect.arrayContaining(['embedding']));
  // If it were read on the server's own thread, the API would answer once before and once after.
  expect(answers).toBeGreaterThan(5);
  const last = (await call('GET', `/api/documents/${id}/text`)).json();
  expect(last.text).toContain(line);
}, 180_000);

test('a reading is cancelled, leaves nothing, and is taken up again when asked', async () => {
  const { id } = await upload('livro-gigante.pdf', book(1500));
  await eventually(async () => ((await read(id)).progress?.total ?? 0) > 1, 60_000);
  const cancelled = await call('POST', `/api/documents/${id}/cancel`);
  expect(cancelled.json()).toMatchObject({ status: 'cancelled', progress: null });
  await whenIdle(product.platform);
  expect(await read(id)).toMatchObject({ status: 'cancelled', passageCount: 0 });
  expect(await product.platform.prisma.passage.count({ where: { documentId: id } })).toBe(0);
  expect((await call('POST', `/api/documents/${id}/retry`)).json()).toMatchObject({
    status: 'pending',
  });
  await eventually(async () => (await read(id)).status === 'processing', 60_000);
  await call('POST', `/api/documents/${id}/cancel`);
}, 180_000);
