import { randomUUID } from 'node:crypto';
import { expect, type Page, test } from '@playwright/test';
import { type FakeElevenLabs, startFakeElevenLabs } from '../fakes/fake-elevenlabs.ts';
import { type FakeOpenAi, startFakeOpenAi } from '../fakes/fake-openai.ts';
import { findFaults } from './find-faults.ts';
import { type Product, startProduct } from './start-product.ts';

test.describe.configure({ mode: 'serial' });
test.setTimeout(120_000);

/**
 * An answer waits for the end of the burst, the model and, the first time, for the voice service's
 * library to load.
 */
const expectAnswer = expect.configure({ timeout: 45_000 });

const ANA = { email: 'ana@example.com', password: 'uma frase comprida' };

let openai: FakeOpenAi;
let elevenlabs: FakeElevenLabs;
let product: Product;
let page: Page;
let personaId: string;
const problems: string[] = [];

/** Answers in the tone that the prompt asks for, so that two versions answer differently. */
function reply({ lastUserText, body }: { lastUserText: string; body: unknown }): string {
  const isLively = JSON.stringify(body).includes('bem animada');
  const said = lastUserText.replace('[voice message] ', '');
  return `${isLively ? 'Que alegria!' : 'Bom dia.'} Entendi: ${said}`;
}

test.beforeAll(async ({ playwright }) => {
  test.setTimeout(180_000);
  openai = await startFakeOpenAi({ reply, transcribe: () => 'Vocês atendem em Minas?' });
  elevenlabs = await startFakeElevenLabs();
  product = await startProduct({
    OPENAI_API_KEY: 'sk-test',
    OPENAI_BASE_URL: openai.baseUrl,
    ELEVENLABS_API_KEY: 'xi-test',
    ELEVENLABS_BASE_URL: elevenlabs.url,
    ADMIN_EMAIL: ANA.email,
    ADMIN_PASSWORD: ANA.password,
  });
  const { launchOptions } = test.info().project.use;
  const browser = await playwright.chromium.launch({
    ...launchOptions,
    args: [
      ...(launchOptions?.args ?? []),
      '--use-fake-device-for-media-stream',
      '--use-fake-ui-for-media-stream',
    ],
  });
  const { locale, timezoneId, viewport } = test.info().project.use;
  const context = await browser.newContext({
    locale,
    timezoneId,
    viewport,
    permissions: ['microphone'],
  });
  page = await context.newPage();
  page.on('pageerror', (error) => problems.push(error.message));
  const signedIn = await page.request.post(`${product.url}/api/auth/sign-in/email`, { data: ANA });
  expect(signedIn.ok()).toBe(true);
  await prepare();
});
test.afterAll(async () => {
  await page?.context().browser()?.close();
  await product?.stop();
  await openai?.close();
  await elevenlabs?.close();
});

/** Prepares a draft with a voice that differs from the published version, and a contact's chat. */
async function prepare(): Promise<void> {
  const api = (path: string) => `${product.url}/api${path}`;
  const { data } = await (await page.request.get(api('/personas'))).json();
  const [{ id, draft, draftRevision }] = data;
  personaId = id;
  const voice = { ...draft.voice, voiceId: 'vozDoEndrigo00000001', mode: 'mirror' };
  const tone = { ...draft.tone, style: 'bem animada' };
  // Long enough that two messages are one burst even on a busy machine.
  const timing = { quietPeriodMs: 4000, maxWaitMs: 12_000 };
  const changed = { draft: { ...draft, voice, tone, timing }, draftRevision };
  expect((await page.request.patch(api(`/personas/${id}`), { data: changed })).ok()).toBe(true);
  const message = {
    personaId: id,
    visitorId: 'marina',
    visitorName: 'Marina Duarte',
    text: 'Procuro um sítio em Minas',
    messageId: randomUUID(),
  };
  expect((await page.request.post(api('/simulator/messages'), { data: message })).ok()).toBe(true);
}

const box = () => page.getByRole('textbox', { name: 'Escreva para o rascunho' });
const chat = () => page.getByRole('log', { name: 'Conversa com o rascunho' });
const trace = () => page.getByRole('region', { name: 'Por que esta resposta' });

async function say(text: string): Promise<void> {
  await box().fill(text);
  await page.getByRole('button', { name: 'Enviar ao rascunho' }).click();
}

test('a burst to the draft is answered once, as a contact would be', async () => {
  await page.goto(`${product.url}/#/personas/${personaId}/tone`);
  await say('oi, tudo certo?');
  await say('Como funciona a assessoria?');
  await expect(page.getByText(/Esperando .* s por mais mensagens/)).toBeVisible();
  await expectAnswer(chat().getByText(/Que alegria! Entendi: oi, tudo certo/)).toContainText(
    'Como funciona a assessoria?',
  );
  await expect(chat().getByRole('button', { name: 'Por que esta resposta' })).toHaveCount(1);
});

test('the trace beside it says in plain words what led to the answer', async () => {
  await chat().getByRole('button', { name: 'Por que esta resposta' }).click();
  await expect(trace().getByText('Endrigo Almada, rascunho')).toBeVisible();
  await expect(trace().getByText('Escrever a resposta').first()).toBeVisible();
  await expect(trace().getByText(/Leu cerca de .* palavras/)).toBeVisible();
  await expect(trace().getByText('Tempo de cada passo')).toBeVisible();
  await trace().getByText('Pedido exato enviado ao modelo').click();
  await expect(trace().getByText('Instruções à persona')).toBeVisible();
  // In a narrow window the chat moves, and what was open in it stays open.
  await page.setViewportSize({ width: 1200, height: 900 });
  await expect(trace().getByText('Endrigo Almada, rascunho')).toBeVisible();
  await page.setViewportSize({ width: 1440, height: 900 });
  await trace().getByRole('button', { name: 'Fechar' }).click();
  await expect(trace()).toBeHidden();
});

test('a recorded voice note is understood and answered in the voice', async () => {
  await page.getByRole('button', { name: 'Gravar áudio' }).click();
  await expect(page.getByText(/Gravando, 0:01/)).toBeVisible();
  await page.getByRole('button', { name: 'Enviar áudio' }).click();
  await expectAnswer(chat().getByText(/^Vocês atendem em Minas/)).toBeVisible();
  const answer = chat().getByLabel('Resposta em áudio');
  await expect
    .poll(() => answer.evaluate((sound) => (sound as unknown as { duration: number }).duration))
    .toBeGreaterThan(1);
  expect(openai.recordings.at(-1)?.bytes.length).toBeGreaterThan(500);
  await chat().getByRole('button', { name: 'Por que esta resposta' }).last().click();
  await expect(trace().getByText('Ouvir o áudio').first()).toBeVisible();
  await expect(trace().getByText('Falar a resposta').first()).toBeVisible();
  await trace().getByRole('button', { name: 'Fechar' }).click();
});

test('the chat survives other sections, and a message is edited and sent again', async () => {
  await page.getByRole('link', { name: 'Biografia' }).click();
  await expect(chat().getByText(/Entendi: oi, tudo certo/)).toBeVisible();
  await chat().getByRole('button', { name: 'Editar e reenviar' }).first().click();
  await chat().getByRole('textbox', { name: 'Mensagem editada' }).fill('Fala comigo');
  await chat().getByRole('button', { name: 'Reenviar', exact: true }).first().click();
  await expectAnswer(chat().getByText('Que alegria! Entendi: Fala comigo')).toBeVisible();
  await expect(chat().getByText('Como funciona a assessoria?')).toHaveCount(0);
});

test('as a real contact it remembers them, and says where an attendant would be called', async () => {
  await page.getByRole('button', { name: /^Como quem/ }).click();
  await page.getByRole('button', { name: 'Marina Duarte' }).click();
  await expect(chat().getByText('Fala comigo')).toHaveCount(0);
  await say('E o preço disso?');
  await expectAnswer(page.getByText('Lembra de 2 mensagens de Marina Duarte')).toBeVisible();
  await say('Quero falar com um atendente');
  await expectAnswer(chat().getByText(/Aqui um atendente seria chamado/)).toBeVisible();
  await expect(box()).toBeDisabled();
  await page.getByRole('button', { name: 'Devolver à persona' }).click();
  await expect(box()).toBeEnabled();
  await page.getByRole('button', { name: 'Recomeçar a conversa' }).click();
  await expect(chat().getByText('E o preço disso?')).toHaveCount(0);
});

test('draft and published version answer side by side, with what differs marked', async () => {
  await page.getByRole('button', { name: 'Comparar versões' }).click();
  await page.getByRole('textbox', { name: 'Escreva para as duas' }).fill('Tem leilão em julho?');
  await page.getByRole('button', { name: 'Enviar às duas' }).click();
  const published = page.getByRole('article', { name: 'Resposta de Versão 1 (publicada)' });
  const draft = page.getByRole('article', { name: 'Resposta de Rascunho' });
  await expectAnswer(published.locator('mark').first()).toBeVisible();
  await expect(published.locator('mark')).toHaveText(['Bom', 'dia.']);
  await expect(draft.locator('mark')).toHaveText(['Que', 'alegria!']);
  for (const side of [published, draft]) {
    await expect(side.getByText('Tempo')).toBeVisible();
    await expect(side.getByText(/US\$/).first()).toBeVisible();
    await expect(side.getByText('Trechos usados')).toBeVisible();
  }
});

test('the comparison and the trace fit a phone and are accessible', async () => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.mouse.move(0, 0);
  const [upper, lower] = await Promise.all(
    ['Versão 1 (publicada)', 'Rascunho'].map((name) =>
      page.getByRole('article', { name: `Resposta de ${name}` }).boundingBox(),
    ),
  );
  expect(lower?.y).toBeGreaterThan((upper?.y ?? 0) + (upper?.height ?? 0) - 1);
  expect(await findFaults(page, 'the comparison')).toEqual([]);
  await page.getByRole('button', { name: 'Fechar' }).first().click();
  await page.setViewportSize({ width: 1440, height: 900 });
});

test('the retrieval test judges anew at once and saves its limits to the draft', async () => {
  await page.goto(`${product.url}/#/documents`);
  await page.getByLabel('Com as regras de').click();
  await page.getByRole('option', { name: 'Endrigo Almada' }).click();
  await page
    .getByPlaceholder('Como um cliente perguntaria?')
    .fill('Como funciona a assessoria em leilão?');
  await page.getByRole('button', { name: 'Perguntar' }).click();
  await expect(page.getByText('5 trechos entrariam na resposta')).toBeVisible();
  const asked = openai.requests.length;
  const passages = page.getByRole('slider', { name: 'Trechos por resposta' });
  await passages.focus();
  for (let step = 0; step < 3; step += 1) await page.keyboard.press('ArrowLeft');
  await expect(page.getByText('2 trechos entrariam na resposta')).toBeVisible();
  await page.getByRole('slider', { name: 'Semelhança mínima' }).focus();
  await page.keyboard.press('End');
  await expect(page.getByText(/nenhum parecido o bastante/)).toBeVisible();
  expect(openai.requests.length).toBe(asked);
  await page.getByRole('button', { name: /Voltar ao mínimo usual/ }).click();
  await page.getByRole('button', { name: 'Salvar no rascunho de Endrigo Almada' }).click();
  await expect(page.getByText('Como está no rascunho de Endrigo Almada.')).toBeVisible();
  const { draft } = await (
    await page.request.get(`${product.url}/api/personas/${personaId}`)
  ).json();
  expect(draft.knowledge).toMatchObject({ passages: 2, threshold: null });
  await expect(page.getByRole('link', { name: /Abrir o documento/ }).first()).toBeVisible();
});

test('the same test stands in the studio and writes into its draft', async () => {
  await page.goto(`${product.url}/#/personas/${personaId}/knowledge`);
  await page
    .getByRole('textbox', { name: 'Teste a busca' })
    .fill('Como funciona a assessoria em leilão?');
  await page.getByRole('button', { name: 'Perguntar' }).click();
  await expect(page.getByText('2 trechos entrariam na resposta')).toBeVisible();
  await page.getByRole('slider', { name: 'Trechos por resposta' }).focus();
  await page.keyboard.press('ArrowRight');
  await page.getByRole('button', { name: /Salvar no rascunho/ }).click();
  await expect(page.getByRole('textbox', { name: 'Trechos por resposta' })).toHaveValue('3');
  await expect(page.getByText('Rascunho salvo')).toBeVisible();
});

test('nothing went wrong unseen', () => {
  expect(problems).toEqual([]);
});
