import { expect, type Page, test } from '@playwright/test';
import { type FakeElevenLabs, startFakeElevenLabs } from '../fakes/fake-elevenlabs.ts';
import { type FakeOpenAi, startFakeOpenAi } from '../fakes/fake-openai.ts';
import { findFaults } from './find-faults.ts';
import { type Product, startProduct } from './start-product.ts';

test.describe.configure({ mode: 'serial' });

const EMAIL = 'ana@example.com';
const PASSWORD = 'uma frase curta';

let elevenlabs: FakeElevenLabs;
let openai: FakeOpenAi;
let product: Product;
let page: Page;
let personaId = '';
const problems: string[] = [];

test.beforeAll(async ({ browser }) => {
  elevenlabs = await startFakeElevenLabs();
  openai = await startFakeOpenAi({ reply: () => 'Claro, conte comigo.' });
  product = await startProduct({
    ADMIN_EMAIL: EMAIL,
    ADMIN_PASSWORD: PASSWORD,
    ELEVENLABS_API_KEY: 'xi-test',
    ELEVENLABS_BASE_URL: elevenlabs.url,
    OPENAI_API_KEY: 'sk-test',
    OPENAI_BASE_URL: openai.baseUrl,
  });
  page = await (await browser.newContext()).newPage();
  page.on('pageerror', (error) => problems.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error' && !/Failed to load resource/.test(message.text())) {
      problems.push(message.text());
    }
  });
  const answer = await page.request.post(`${product.url}/api/auth/sign-in/email`, {
    data: { email: EMAIL, password: PASSWORD },
  });
  expect(answer.ok()).toBe(true);
  const { data } = await (await page.request.get(`${product.url}/api/personas`)).json();
  personaId = data[0].id;
});
test.afterAll(async () => {
  await page?.context().close();
  await product?.stop();
  await Promise.all([elevenlabs?.close(), openai?.close()]);
});

async function open(section: string): Promise<void> {
  await page.goto(`${product.url}/#/personas/${personaId}/${section}`);
}

async function saved() {
  await expect(page.getByText('Rascunho salvo')).toBeVisible();
  const answer = await page.request.get(`${product.url}/api/personas/${personaId}`);
  return (await answer.json()).draft;
}

/** Waits until the server's draft satisfies `holds`, and returns it. */
async function savedWhere(holds: (draft: Awaited<ReturnType<typeof saved>>) => boolean) {
  await expect(async () => expect(holds(await saved())).toBe(true)).toPass();
  return saved();
}

const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
const pictures = () => page.locator('img[src^="/api/persona-pictures/"]');

test('a picture is uploaded, shown as portrait, refused when it is none, and taken away', async () => {
  await open('identity');
  const input = page.locator('input[type="file"][accept*="webp"]');
  await input.setInputFiles({
    name: 'rosto.png',
    mimeType: 'image/png',
    buffer: Buffer.from('isto não é uma foto'),
  });
  await expect(page.getByText('Este arquivo não é uma foto que dê para usar')).toBeVisible();
  await expect(pictures()).toHaveCount(0);
  await input.setInputFiles({ name: 'rosto.png', mimeType: 'image/png', buffer: PIXEL });
  await expect(page.getByRole('button', { name: 'Trocar foto' })).toBeVisible();
  // In the field and in the page's header.
  await expect(pictures()).toHaveCount(2);
  const { identity } = await savedWhere((draft) => draft.identity.picture !== null);
  expect(identity.picture).toMatch(/\.webp$/);
  await page.goto(`${product.url}/#/personas`);
  await expect(pictures()).toHaveCount(1);
  await expect(pictures()).toHaveJSProperty('naturalWidth', 1);
  await open('identity');
  await page.getByRole('button', { name: 'Tirar foto' }).click();
  await expect(pictures()).toHaveCount(0);
  await savedWhere((draft) => draft.identity.picture === null);
});

test('variables are completed, coloured and checked, and the tab key leads out', async () => {
  await open('systemPrompt');
  const prompt = page.getByRole('textbox', { name: 'Instruções' });
  await prompt.click();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('Chame a pessoa de {{');
  const choices = page.getByRole('listbox', { name: 'Variáveis' });
  await expect(choices.getByRole('option')).toHaveCount(7);
  await page.keyboard.type('nome do con');
  await expect(choices).toBeHidden();
  for (const _ of 'nome do con') await page.keyboard.press('Backspace');
  await page.keyboard.type('cont');
  await expect(choices.getByRole('option', { name: 'contact.name' })).toBeVisible();
  // The list ignores keys until it has been open for a moment.
  await page.waitForTimeout(150);
  await page.keyboard.press('Enter');
  await page.keyboard.type(' e diga {{hoje}}.');
  await expect(page.locator('.cm-variable')).toHaveText(['{{contact.name}}']);
  await expect(page.locator('.cm-lintRange-warning')).toHaveText('{{hoje}}');
  await expect(page.getByText('{{hoje}} não é uma variável')).toBeVisible();
  await page.getByRole('button', { name: 'Trocar por {{today}}' }).click();
  await expect(page.locator('.cm-variable')).toHaveText(['{{contact.name}}', '{{today}}']);
  await expect(page.locator('.cm-lintRange-warning')).toHaveCount(0);
  await prompt.press('End');
  await page.getByRole('button', { name: '{{channel}}' }).click();
  await expect(prompt).toBeFocused();
  await expect(prompt).toContainText('{{channel}}');
  await page.keyboard.press('Tab');
  await expect(prompt).not.toBeFocused();
  const { systemPrompt } = await savedWhere((draft) => draft.systemPrompt.includes('channel'));
  expect(systemPrompt).toContain('Chame a pessoa de {{contact.name}} e diga {{today}}.');
  await page.reload();
  await expect(prompt).toHaveText(systemPrompt);
});

test('size and cost of an answer follow what is written, and say what they are made of', async () => {
  await open('systemPrompt');
  const note = page.getByRole('region', { name: 'Tamanho e custo de cada resposta' });
  const sentence = note.getByText(/^≈ [\d.]+ tokens por resposta, cerca de US\$\s0,/);
  await expect(sentence).toBeVisible();
  const tokens = async () =>
    Number(/≈ ([\d.]+)/.exec((await sentence.textContent()) ?? '')?.[1]?.replaceAll('.', ''));
  const before = await tokens();
  await page.getByRole('textbox', { name: 'Instruções' }).fill('Explique com calma. '.repeat(200));
  await expect(async () => expect(await tokens()).toBeGreaterThan(before + 700)).toPass();
  await note.getByRole('button', { name: 'De onde vem a conta' }).click();
  await expect(note.getByText('Trechos do conhecimento')).toBeVisible();
  await expect(note.getByText('Token é um pedaço de palavra')).toBeVisible();
});

test('a voice is found, heard and chosen, and a sentence is spoken with its settings', async () => {
  await open('voice');
  await page.getByRole('button', { name: 'Escolher voz' }).click();
  const dialog = page.getByRole('dialog', { name: 'Escolher uma voz' });
  await expect(dialog.getByRole('button', { name: /^(Endrigo|Helena)/ })).toHaveCount(2);
  await dialog.getByPlaceholder('Buscar por nome, sotaque, idade…').fill('sotaque');
  await expect(dialog.getByText('Nenhuma voz com “sotaque”')).toBeVisible();
  await dialog.getByPlaceholder('Buscar por nome, sotaque, idade…').fill('brazil');
  await expect(dialog.getByRole('button', { name: /^Endrigo/ })).toBeVisible();
  await expect(dialog.getByText('sotaque brasileiro')).toBeVisible();
  const preview = page.waitForResponse((answer) => answer.url().includes('/api/voices/preview'));
  await dialog.getByRole('button', { name: 'Ouvir Endrigo' }).click();
  expect((await preview).headers()['content-type']).toBe('audio/mpeg');
  await expect(dialog.getByText('Não foi possível tocar')).toHaveCount(0);
  await dialog.getByRole('button', { name: /^Endrigo/ }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByRole('button', { name: 'Trocar voz' })).toBeVisible();
  await page.getByRole('slider', { name: 'Estabilidade' }).press('Home');
  await page.getByRole('textbox', { name: 'Diga isto' }).fill('Bem-vindo ao leilão.');
  await page.getByRole('button', { name: 'Ouvir', exact: true }).click();
  await expect.poll(() => elevenlabs.speeches.length).toBe(1);
  expect(elevenlabs.speeches[0]).toMatchObject({
    voiceId: 'vozDoEndrigo00000001',
    text: 'Bem-vindo ao leilão.',
    body: { voice_settings: { stability: 0 } },
  });
  await expect(page.getByText('Não foi possível tocar')).toHaveCount(0);
  const { voice } = await savedWhere((draft) => draft.voice.stability === 0);
  expect(voice.voiceId).toBe('vozDoEndrigo00000001');
});

test('without a key the voice says why nothing can be heard, and keeps what is prepared', async () => {
  await page.route('**/api/me', async (route) => {
    const answer = await route.fetch();
    const me = await answer.json();
    await route.fulfill({ json: { ...me, system: { ...me.system, hasVoice: false } } });
  });
  await open('voice');
  await page.reload();
  await expect(page.getByText('Nenhuma chave da ElevenLabs está configurada')).toBeVisible();
  await expect(page.getByLabel('Identificador da voz')).toHaveValue('vozDoEndrigo00000001');
  await expect(page.getByRole('button', { name: 'Ouvir', exact: true })).toBeDisabled();
  await page.unroute('**/api/me');
  await page.reload();
  await expect(page.getByRole('button', { name: 'Trocar voz' })).toBeVisible();
});

test('a model is chosen by what it is good for and costs; variation only where it takes it', async () => {
  await open('model');
  await expect(page.getByText('Para o dia a dia: rápido, barato e bom de conversa.')).toBeVisible();
  await expect(page.getByText(/Cerca de US\$\s[\d,.]+ a cada mil respostas/)).toHaveCount(3);
  await expect(page.getByLabel('Variação')).toBeVisible();
  await page.getByRole('radio', { name: /gpt-5\.6-luna/ }).check();
  await expect(page.getByText('gpt-5.6-luna decide sozinho quanto variar')).toBeVisible();
  await expect(page.getByLabel('Variação')).toHaveCount(0);
  await page.getByRole('radio', { name: /Outro modelo/ }).check();
  await page.getByLabel('Nome do modelo').fill('nossa-llama');
  await expect(page.getByText('O preço de nossa-llama não é conhecido aqui')).toBeVisible();
  await expect(page.getByLabel('Variação')).toBeVisible();
  await savedWhere((draft) => draft.model.name === 'nossa-llama');
  await page.reload();
  await expect(page.getByRole('radio', { name: /Outro modelo/ })).toBeChecked();
  await page.getByRole('radio', { name: /gpt-6-luna/ }).check();
  await savedWhere((draft) => draft.model.name === 'gpt-6-luna');
});

test("costs are shown in the organisation's currency once its rate is set, in dollars on hover", async () => {
  await page.goto(`${product.url}/#/settings`);
  const section = page.getByRole('region', { name: 'Moeda dos custos' });
  await expect(section.getByRole('status')).toHaveText('Os custos aparecem em dólares.');
  await section.getByLabel('Quanto vale 1 dólar').fill('zero');
  await expect(section.getByText('Escreva um número maior que zero')).toBeVisible();
  await section.getByLabel('Quanto vale 1 dólar').fill('5,42');
  await section.getByLabel('Cotação de').fill('2026-11-20');
  await expect(section.getByText(/US\$\s10,00 aparece como R\$\s54,20/)).toBeVisible();
  await section.getByRole('button', { name: 'Salvar' }).click();
  await expect(page.getByText('Ajustes salvos')).toBeVisible();
  await open('model');
  const cost = page.getByText(/^Cerca de R\$\s[\d,]+ a cada mil respostas/).first();
  await cost.hover();
  await expect(page.getByRole('tooltip')).toHaveText(
    /^US\$\s[\d,]+, pela cotação de 20\/11\/2026$/,
  );
  await open('limits');
  await page.getByLabel('Gasto por dia').fill('2');
  await expect(page.getByText(/Cerca de R\$\s10,84, pela cotação/)).toBeVisible();
  await page.getByLabel('Gasto por dia').fill('');
  await saved();
});

test('documents are chosen by their titles, and all of them stay one choice', async () => {
  await open('knowledge');
  await page.getByRole('button', { name: 'Escolhidos', exact: true }).click();
  await expect(page.getByText('Nenhum documento escolhido: ela responde')).toBeVisible();
  await page.getByPlaceholder('Buscar documento').fill('biografia');
  const biography = page.getByRole('checkbox', { name: /Biografia/ });
  await expect(page.getByRole('checkbox')).toHaveCount(1);
  await biography.check();
  await expect(page.getByText('1 documento escolhido')).toBeVisible();
  const { knowledge } = await savedWhere((draft) => draft.knowledge.documentIds.length === 1);
  expect(knowledge.scope).toBe('selected');
  await page.getByPlaceholder('Buscar documento').fill('');
  await page.getByRole('button', { name: /^Marcar os \d+ da lista/ }).click();
  await savedWhere((draft) => draft.knowledge.documentIds.length > 1);
  await page.getByRole('button', { name: 'Todos', exact: true }).click();
  await savedWhere((draft) => draft.knowledge.scope === 'all');
  await expect(page.getByText(/Vazio usa o padrão, 20%/)).toBeVisible();
});

test('a wrong figure is told beside its field, and leaving with it asks first', async () => {
  await open('limits');
  await page.getByLabel('Respostas por contato, por dia').fill('30');
  await savedWhere((draft) => draft.limits.turnsPerContactPerDay === 30);
  await open('memory');
  const field = page.getByLabel('Mensagens lembradas palavra por palavra');
  await field.fill('500');
  await expect(page.getByText('Use um número de 0 a 100')).toBeVisible();
  await expect(field).toHaveAttribute('aria-invalid', 'true');
  await page.getByRole('link', { name: 'Contatos' }).click();
  const dialog = page.getByRole('dialog', { name: 'Sair sem salvar?' });
  await dialog.getByRole('button', { name: 'Ficar' }).click();
  await expect(page).toHaveURL(/\/memory$/);
  await field.fill('12');
  await savedWhere((draft) => draft.memory.historyLength === 12);
  await page.getByRole('link', { name: 'Contatos' }).click();
  await expect(page).toHaveURL(/\/contacts/);
});

test('a prompt that is too long is marked as wrong, for screen readers too', async () => {
  await open('systemPrompt');
  const prompt = page.getByRole('textbox', { name: 'Instruções' });
  await prompt.press('ControlOrMeta+End');
  await page.keyboard.insertText('a '.repeat(10_100));
  await expect(page.getByText('Longo demais: até 20.000 caracteres')).toBeVisible();
  await expect(prompt).toHaveAttribute('aria-invalid', 'true');
  await prompt.press('ControlOrMeta+z');
  await expect(prompt).toHaveAttribute('aria-invalid', 'false');
  await expect(page.getByText('Rascunho salvo')).toBeVisible();
});

test("what the editor's text becomes when somebody else saves is shown in it", async () => {
  await open('systemPrompt');
  const prompt = page.getByRole('textbox', { name: 'Instruções' });
  await expect(prompt).toBeVisible();
  const url = `${product.url}/api/personas/${personaId}`;
  const { draft, draftRevision } = await (await page.request.get(url)).json();
  await page.request.patch(url, {
    data: { draft: { ...draft, systemPrompt: 'Texto de outra pessoa.' }, draftRevision },
  });
  await expect(prompt).toHaveText('Texto de outra pessoa.');
});

/** The chat is beside the sections but not part of them. */
const CHAT = '[aria-label="Conversa com o rascunho"]';
const SECTIONS = ['identity', 'systemPrompt', 'voice', 'model', 'knowledge', 'memory', 'limits'];

for (const colorScheme of ['light', 'dark'] as const) {
  for (const size of [
    { width: 1440, height: 900 },
    { width: 390, height: 844 },
  ]) {
    test(`every section is accessible and fits ${size.width} px, ${colorScheme}`, async () => {
      test.setTimeout(120_000);
      await page.setViewportSize(size);
      await page.emulateMedia({ colorScheme });
      await page.mouse.move(0, 0);
      const faults: string[] = [];
      for (const section of SECTIONS) {
        await open(section);
        await expect(page.locator('.MuiSkeleton-root')).toHaveCount(0);
        faults.push(...(await findFaults(page, section, { except: CHAT })));
      }
      expect(faults).toEqual([]);
    });
  }
}

test('nothing went wrong unseen', () => {
  expect(problems).toEqual([]);
});
