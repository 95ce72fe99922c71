import { readFileSync } from 'node:fs';
import { expect, type Locator, type Page, test } from '@playwright/test';
import { addNumberToMove } from './add-number.ts';
import { drawnPicture } from './drawn-picture.ts';
import { findFaults } from './find-faults.ts';
import { type InboxPage, inboxOn } from './inbox-page.ts';
import { OWNER, startWhatsApp, type WhatsApp } from './start-whatsapp.ts';

test.describe.configure({ mode: 'serial', timeout: 90_000 });

const MARIA = { From: 'whatsapp:+5511987654321', ProfileName: 'Maria das Dores' };
/** She hides her phone number, so WhatsApp sends a business-scoped id instead. */
const ROSA = { From: 'whatsapp:BR.9a8b7c6d5e4f3a2b1c0d', ProfileName: 'Rosa Lima' };

/** A real voice message: two seconds of Ogg/Opus. */
const VOICE = readFileSync(new URL('../fakes/fixtures/voice.ogg', import.meta.url));
const PDF = Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n');
const CARD = 'BEGIN:VCARD\nVERSION:3.0\nFN:Pedro Nunes\nTEL;TYPE=CELL:+5541998887766\nEND:VCARD\n';

let product: WhatsApp;
let page: Page;
let inbox: InboxPage;
const problems: string[] = [];

test.beforeAll(async ({ browser }) => {
  test.setTimeout(180_000);
  product = await startWhatsApp();
  product.openai.options.reply = ({ lastUserText }) =>
    lastUserText.includes('voice message')
      ? 'A assessoria custa R$ 900 por leilão, e o primeiro papo é por minha conta.'
      : 'Que bom que você chegou! Recebi tudo e já te respondo com calma.';
  product.openai.options.transcribe = () => 'Bom dia, quanto custa a assessoria?';
  page = await (await browser.newContext()).newPage();
  page.on('pageerror', (error) => problems.push(error.message));
  inbox = inboxOn(page);
  await page.request.post(`${product.url}/api/auth/sign-in/email`, {
    data: OWNER,
    headers: { origin: product.url },
  });
  await giveVoice();
  await page.goto(`${product.url}/#/conversations`);
});
test.afterAll(async () => {
  await page?.context().close();
  await product?.stop();
});

/** Makes the persona answer voice messages with voice messages. */
async function giveVoice(): Promise<void> {
  const { data } = await (await page.request.get(`${product.url}/api/personas`)).json();
  const [{ id, draft, draftRevision }] = data;
  const voice = { ...draft.voice, voiceId: 'vozDoEndrigo00000001', mode: 'mirror' };
  const headers = { origin: product.url };
  const at = `${product.url}/api/personas/${id}`;
  // Long enough that a burst stays one burst on a slow machine.
  const timing = { quietPeriodMs: 2500, maxWaitMs: 20_000 };
  const changed = { draft: { ...draft, voice, timing }, draftRevision };
  expect((await page.request.patch(at, { headers, data: changed })).status()).toBe(200);
  const published = await page.request.post(`${at}/publish`, { headers, data: {} });
  expect(published.ok()).toBe(true);
}

const tickOf = (bubble: Locator, name: string) => bubble.getByRole('img', { name, exact: true });

type Parameters = Record<string, string | undefined>;
const receive = (person: Parameters, message: Parameters) =>
  product.receive({ ...person, ...message });

/** Waits until somebody was sent `count` messages and returns the newest. */
async function sent(person: { From: string }, count: number) {
  const leave = () => product.sentTo(person.From).length;
  await expect.poll(leave, { timeout: 30_000 }).toBe(count);
  const message = product.sentTo(person.From)[count - 1];
  if (!message) throw new Error('nothing was sent');
  return message;
}

test('who comes by an advertisement is answered, and the answer is followed until it is read', async () => {
  await receive(MARIA, {
    Body: 'Vi o anúncio do leilão. Como funciona?',
    ReferralHeadline: 'Leilão de imóveis em Curitiba',
    ReferralBody: 'Lances a partir de R$ 90 mil',
    ReferralSourceUrl: 'https://fb.me/leilao',
    ReferralSourceType: 'ad',
    ReferralSourceId: '120211',
    // A parameter that Twilio adds without notice must not lose a message.
    SomethingNew2027: '{"a":1}',
  });
  await inbox.open('Maria das Dores');
  const question = inbox.bubble('Como funciona?');
  await expect(question).toContainText('Veio de um anúncio');
  await expect(question).toContainText('Leilão de imóveis em Curitiba');
  const ad = question.getByRole('link', { name: 'Ver o anúncio' });
  await expect(ad).toHaveAttribute('href', 'https://fb.me/leilao');

  const { sid } = await sent(MARIA, 1);
  const answer = inbox.bubble('Que bom que você chegou!');
  await expect(tickOf(answer, 'Aceita pelo WhatsApp')).toBeVisible();
  for (const [status, tick] of [
    ['sent', 'Enviada'],
    ['delivered', 'Entregue'],
    ['read', 'Lida'],
  ] as const) {
    await product.twilio.sendStatus(sid, status);
    await expect(tickOf(answer, tick)).toBeVisible();
  }
});

test('every other kind is shown for what it is, and all of them get one answer', async () => {
  const [first] = product.sentTo(MARIA.From);
  const file = (contentType: string, bytes: Buffer) =>
    product.twilio.receiveMedia({ contentType, bytes });
  const picture = await drawnPicture(page, 'image/png', { width: 640, height: 420 });
  const sticker = await drawnPicture(page, 'image/webp', { width: 256, height: 256 });
  for (const message of [
    { Body: 'Esse mesmo, pode me explicar?', OriginalRepliedMessageSid: first?.sid },
    { Body: 'Quero participar', ButtonText: 'Quero participar', ButtonPayload: 'join' },
    { Body: 'Apartamentos', ListId: 'flats', ListTitle: 'Apartamentos' },
    {
      Body: '',
      InteractiveData: JSON.stringify({ screen_0_cidade_0: 'Curitiba', renda: '8 mil' }),
    },
    { ...file('image/png', picture), Body: 'É esta casa' },
    file('image/webp', sticker),
    { ...file('application/pdf', PDF), Forwarded: 'true' },
    {
      Body: '',
      Latitude: '-25.4284',
      Longitude: '-49.2733',
      Label: 'Cartório',
      Address: 'Rua XV, 1',
    },
    file('text/vcard', Buffer.from(CARD)),
  ]) {
    await receive(MARIA, message);
  }
  await sent(MARIA, 2);

  const quoting = inbox.bubble('Esse mesmo, pode me explicar?');
  const quote = quoting.getByTitle('Ir para a mensagem citada');
  await expect(quote).toContainText('Que bom que você chegou!');
  await quote.click();
  await expect(inbox.bubble('Vi o anúncio do leilão')).toBeInViewport();
  await expect(inbox.bubble('Quero participar')).toContainText('Tocou no botão');
  await expect(inbox.bubble('Apartamentos')).toBeVisible();
  const form = inbox.bubble('Respondeu a um formulário');
  await expect(form.getByRole('term').first()).toHaveText('cidade');
  await expect(form.getByRole('definition').first()).toHaveText('Curitiba');

  await expectPicture('Imagem', 640);
  await expectPicture('Figurinha', 256);
  await expect(inbox.bubble('Encaminhada').getByRole('link', { name: /Baixar/ })).toBeVisible();
  const place = inbox.bubble('Cartório');
  await expect(place).toContainText('Rua XV, 1');
  const map = place.getByRole('link', { name: 'Ver no mapa' });
  await expect(map).toHaveAttribute('href', /mlat=-25\.4284&mlon=-49\.2733/);
  const card = inbox.bubble('Pedro Nunes');
  await expect(card).toContainText('+55 41 99888-7766');
  const download = await card.getByRole('link', { name: 'Baixar o cartão' }).getAttribute('href');
  expect(await (await page.request.get(`${product.url}${download}`)).text()).toContain('FN:Pedro');
});

async function expectPicture(name: string, width: number): Promise<void> {
  const image = inbox.thread.getByRole('img', { name, exact: true });
  await image.scrollIntoViewIfNeeded();
  await expect
    .poll(() => image.evaluate((node: { naturalWidth?: number }) => node.naturalWidth))
    .toBe(width);
}

test('a voice message is heard, written down, and answered by voice', async () => {
  await receive(MARIA, product.twilio.receiveMedia({ contentType: 'audio/ogg', bytes: VOICE }));
  const heard = inbox.bubble('Bom dia, quanto custa a assessoria?');
  await expect(heard).toContainText('Transcrição');
  await expectSound(heard);
  const answer = await sent(MARIA, 3);
  expect(answer.mediaUrls).toHaveLength(1);
  const spoken = inbox.bubble('A assessoria custa R$ 900 por leilão');
  await expectSound(spoken);
  await spoken.getByRole('button', { name: 'Por que esta resposta' }).click();
  const trace = page.getByRole('region', { name: 'Por que esta resposta' });
  await expect(trace.getByText('Bom dia, quanto custa a assessoria?').first()).toBeVisible();
  await expect(trace).toContainText('Respondida em áudio');
  await spoken.getByRole('button', { name: 'Por que esta resposta' }).click();
});

async function expectSound(bubble: Locator): Promise<void> {
  const player = bubble.locator('audio');
  await expect(player).toBeVisible();
  await expect
    .poll(() => player.evaluate((node: { duration?: number }) => node.duration))
    .toBeGreaterThan(0.5);
}

test('a reaction asks for nothing; what cannot be read is answered once', async () => {
  const [first] = product.sentTo(MARIA.From);
  await receive(MARIA, {
    Body: '❤️',
    MessageType: 'reaction',
    OriginalRepliedMessageSid: first?.sid,
  });
  await expect(inbox.bubble('Reagiu a uma mensagem')).toContainText('❤️');
  for (const _ of [1, 2]) await receive(MARIA, { Body: '', MessageType: 'unsupported' });
  const unread = inbox.thread.getByText('O WhatsApp não entrega este tipo de mensagem aqui.');
  await expect(unread).toHaveCount(2);
  expect((await sent(MARIA, 4)).body).toContain('Ainda não consigo abrir');
});

test('what WhatsApp could not deliver for now is said to go out again by itself', async () => {
  const notice = inbox.bubble('Ainda não consigo abrir');
  await expect(tickOf(notice, 'Aceita pelo WhatsApp')).toBeVisible();
  const error = { code: 63018, message: 'Rate limit exceeded for Channel' };
  await product.twilio.sendStatus((await sent(MARIA, 4)).sid, 'failed', error);
  await expect(notice).toContainText('Ainda não chegou: o limite de mensagens deste número');
  await expect(notice.getByRole('button', { name: 'Enviar de novo' })).toHaveCount(0);
  await expect(tickOf(notice, 'Na fila de envio')).toBeVisible();
});

test('somebody without a phone number is a person like any other', async () => {
  await receive(ROSA, { Body: 'Oi, tudo bem?', ExternalUserId: ROSA.From });
  await inbox.open('Rosa Lima');
  await expect(inbox.bubble('Oi, tudo bem?')).toBeVisible();
  expect(await sent(ROSA, 1)).toMatchObject({ to: ROSA.From });
});

test('a message that was refused for good says why, and is sent again once', async () => {
  await inbox.claim();
  const before = product.sentTo(ROSA.From).length;
  product.twilio.fail({ status: 400, code: 63003, message: 'Channel could not find To address' });
  await inbox.write('Aqui é a Ana, posso ajudar?');
  const failed = inbox.bubble('Não chegou');
  await expect(failed).toContainText('este número não está no WhatsApp (código 63003)');
  await failed.getByRole('button', { name: 'Enviar de novo' }).dblclick();
  expect((await sent(ROSA, before + 1)).body).toBe('Aqui é a Ana, posso ajudar?');
  await expect(inbox.bubble('Enviada de novo mais abaixo')).toBeVisible();
  await expect(inbox.thread.getByRole('button', { name: 'Enviar de novo' })).toHaveCount(0);
  await expect(tickOf(inbox.bubble('Aqui é a Ana'), 'Aceita pelo WhatsApp')).toBeVisible();
  expect(product.sentTo(ROSA.From)).toHaveLength(before + 1);
});

test('once the 24 hours are over, an approved template is filled in and sent', async () => {
  await addTemplate();
  await product.letADayPass();
  await page.goto(`${product.url}/#/conversations`);
  await page.reload();
  await inbox.open('Rosa Lima');
  await expect(page.getByText('Passaram 24 horas')).toBeVisible();
  await expect(page.getByRole('textbox', { name: /Escreva como/ })).toHaveCount(0);
  await page.getByRole('combobox', { name: 'Modelo' }).click();
  await page.getByRole('option', { name: 'Retorno' }).click();
  const before = product.sentTo(ROSA.From).length;
  await page.getByRole('button', { name: 'Enviar modelo' }).click();
  await expect(page.getByLabel('Variável 1')).toBeFocused();
  await page.getByLabel('Variável 1').fill('Rosa');
  await page.getByLabel('Variável 2').fill('o leilão de sexta');
  await expect(page.getByText('Olá Rosa, sobre o leilão de sexta: continuamos?')).toBeVisible();
  await page.getByRole('button', { name: 'Enviar modelo' }).click();
  const { form } = await sent(ROSA, before + 1);
  expect(form).toMatchObject({ ContentSid: `HX${'b'.repeat(32)}`, To: ROSA.From });
  expect(JSON.parse(form.ContentVariables ?? '')).toEqual({ 1: 'Rosa', 2: 'o leilão de sexta' });
  expect(form.Body).toBeUndefined();
  await expect(inbox.bubble('Modelo “Retorno”')).toContainText('Olá Rosa, sobre o leilão');
});

async function addTemplate(): Promise<void> {
  await page.goto(`${product.url}/#/numbers`);
  for (const [name, letter, body] of [
    ['Boas-vindas', 'a', 'Olá {{1}}!'],
    ['Retorno', 'b', 'Olá {{1}}, sobre {{2}}: continuamos?'],
  ] as const) {
    await page.getByRole('button', { name: 'Adicionar modelo' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Nome').fill(name);
    await dialog.getByLabel('Content SID').fill(`HX${letter.repeat(32)}`);
    await dialog.getByLabel('Texto aprovado').fill(body);
    await dialog.getByRole('button', { name: 'Salvar' }).click();
    await expect(page.getByRole('article', { name })).toBeVisible();
  }
}

test('what a number may send in a second is set in its account', async () => {
  await page.goto(`${product.url}/#/numbers`);
  const account = page.getByRole('article', { name: 'Twilio' });
  await expect(account).toContainText('Até 80 mensagens por segundo');
  await account.getByRole('button', { name: 'Editar' }).click();
  const rate = page.getByRole('dialog').getByLabel('Mensagens por segundo');
  await rate.fill('2,5');
  await page.getByRole('button', { name: 'Salvar' }).click();
  await expect(page.getByText('Escreva um número inteiro de 1 a 1000')).toBeVisible();
  await rate.fill('40');
  await page.getByRole('button', { name: 'Salvar' }).click();
  await expect(account).toContainText('Até 40 mensagens por segundo');
});

test('a number moves to another account, and the first message by it is waited for', async () => {
  const moving = { name: 'Loja', address: '+5511933330000', account: 'Matriz' };
  const { accountSid } = await addNumberToMove(page, product, moving);
  await page.reload();
  const card = page.getByRole('article', { name: 'Loja' });
  await card.getByRole('button', { name: 'Mais ações' }).click();
  await page.getByRole('menuitem', { name: 'Mudar de conta da Twilio' }).click();
  await page.getByRole('button', { name: 'Continuar' }).click();
  await expect(page.getByText('pela conta “Matriz”')).toBeVisible();
  await page.getByRole('button', { name: 'Mudar de conta', exact: true }).click();
  await expect(page.getByText('Esperando a primeira mensagem')).toBeVisible();
  const first = { From: 'whatsapp:+5511900001111', To: 'whatsapp:+5511933330000' };
  await product.receive({ ...first, AccountSid: accountSid, Body: 'oi' });
  await expect(page.getByText('Chegou! O número está recebendo.')).toBeVisible();
  await page.getByRole('button', { name: 'Concluir' }).click();
  await expect(card).toContainText('Última mensagem');
});

const LOOKS = [
  { width: 1440, height: 900, colorScheme: 'light' },
  { width: 390, height: 844, colorScheme: 'dark' },
] as const;

for (const { colorScheme, ...size } of LOOKS) {
  test(`threads of every kind are accessible and fit ${size.width} px, ${colorScheme}`, async () => {
    await page.setViewportSize(size);
    await page.emulateMedia({ colorScheme });
    await page.mouse.move(0, 0);
    for (const contact of ['Maria das Dores', 'Rosa Lima']) {
      await page.goto(`${product.url}/#/conversations`);
      await inbox.open(contact);
      expect(await findFaults(page, contact)).toEqual([]);
    }
  });
}

test('nothing went wrong unseen', () => {
  expect(problems).toEqual([]);
});
