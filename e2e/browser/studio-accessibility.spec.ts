import { type BrowserContext, expect, type Page, test } from '@playwright/test';
import { type FakeElevenLabs, startFakeElevenLabs } from '../fakes/fake-elevenlabs.ts';
import { type FakeOpenAi, startFakeOpenAi } from '../fakes/fake-openai.ts';
import { findFaults } from './find-faults.ts';
import { type Product, startProduct } from './start-product.ts';

test.describe.configure({ mode: 'serial' });
test.setTimeout(240_000);
test.use({ actionTimeout: 15_000 });

const ANA = { email: 'ana@example.com', password: 'uma frase comprida' };
const LAPTOP = { width: 1440, height: 900 };
const PHONE = { width: 390, height: 844 };

let openai: FakeOpenAi;
let elevenlabs: FakeElevenLabs;
let product: Product;
let context: BrowserContext;
let page: Page;
let studio: string;
let documentUrl: string;
const problems: string[] = [];
const faults: string[] = [];

test.beforeAll(async ({ browser }) => {
  openai = await startFakeOpenAi({ reply: ({ lastUserText }) => `Entendi: ${lastUserText}` });
  elevenlabs = await startFakeElevenLabs();
  product = await startProduct({
    OPENAI_API_KEY: 'sk-test',
    OPENAI_BASE_URL: openai.baseUrl,
    ELEVENLABS_API_KEY: 'xi-test',
    ELEVENLABS_BASE_URL: elevenlabs.url,
    ADMIN_EMAIL: ANA.email,
    ADMIN_PASSWORD: ANA.password,
  });
  context = await browser.newContext();
  await context.request.post(`${product.url}/api/auth/sign-in/email`, { data: ANA });
  page = await context.newPage();
  page.on('pageerror', (error) => problems.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') {
      problems.push(`${message.text()} ${message.location().url} at ${page.url()}`);
    }
  });
  const first = async (resource: string) =>
    (await (await context.request.get(`${product.url}/api/${resource}`)).json()).data[0].id;
  studio = `${product.url}/#/personas/${await first('personas')}`;
  documentUrl = `${product.url}/#/documents/${await first('documents')}`;
});
test.afterAll(async () => {
  await context?.close();
  await product?.stop();
  await openai?.close();
  await elevenlabs?.close();
});

/**
 * Records the accessibility problems on the screen; `within` limits it to one part, when the rest
 * has already been checked.
 */
async function look(name: string, within?: string): Promise<void> {
  await page.mouse.move(0, 0);
  // With reduced motion, animations last only a frame or two.
  await page.waitForTimeout(100);
  faults.push(...(await findFaults(page, name, { within })));
}

async function closeDialog(): Promise<void> {
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
}

const LOOKS = [
  { size: LAPTOP, colorScheme: 'light' },
  { size: PHONE, colorScheme: 'dark' },
] as const;

for (const { size, colorScheme } of LOOKS) {
  const mode = `${size.width}-${colorScheme}`;
  const isPhone = size === PHONE;

  test(`the studio and its dialogs are accessible, ${mode}`, async () => {
    await page.setViewportSize(size);
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    // The sections are checked in the tests that fill them in: persona-editor and persona-rules.
    await page.goto(`${studio}/identity`);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await look(`studio-${mode}`);
    // On a phone the versions are listed with the sections.
    if (isPhone) await page.goto(studio);
    await page.getByRole('button', { name: 'Versões', exact: true }).click();
    await look(`versions-${mode}`);
    await closeDialog();
    await page.getByRole('button', { name: /^Mais ações de/ }).click();
    await look(`menu-${mode}`);
    await page.getByRole('menuitem', { name: 'Importar arquivo…' }).click();
    await look(`import-${mode}`);
    await closeDialog();
    if (isPhone) await page.getByRole('button', { name: 'Conversar com o rascunho' }).click();
    await page.getByRole('textbox', { name: 'Escreva para o rascunho' }).fill('Quanto custa?');
    await page.getByRole('button', { name: 'Enviar ao rascunho' }).click();
    await page
      .getByRole('button', { name: 'Por que esta resposta' })
      .first()
      .click({ timeout: 45_000 });
    await look(`trace-${mode}`);
    await page
      .getByRole('region', { name: 'Por que esta resposta' })
      .getByRole('button', { name: 'Fechar' })
      .click();
    await look(`chat-${mode}`);
    await page.getByRole('button', { name: /^Como quem/ }).click();
    await look(`as-whom-${mode}`);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Comparar versões' }).click();
    await look(`compare-${mode}`);
  });

  test(`the lists, knowledge and its dialogs are accessible, ${mode}`, async () => {
    await page.goto(`${product.url}/#/personas`);
    await page.getByRole('button', { name: 'Criar persona' }).first().click();
    await page.getByRole('radio', { name: /^Clone/ }).click();
    await look(`create-${mode}`);
    await closeDialog();
    await page.goto(`${product.url}/#/documents`);
    await page.getByPlaceholder('Como um cliente perguntaria?').fill('Quanto custa o catálogo?');
    await page.getByRole('button', { name: 'Perguntar' }).click();
    await expect(page.getByText(/trechos? entraria/).first()).toBeVisible();
    await look(`ask-${mode}`);
    await page.getByRole('button', { name: 'Adicionar documento' }).click();
    for (const tab of ['Arquivos', 'Texto', 'Página', 'Perguntas']) {
      await page.getByRole('tab', { name: tab }).click();
      await look(`add-${tab}-${mode}`, '[role="dialog"]');
    }
    await closeDialog();
    await page.goto(documentUrl);
    for (const tab of await page.getByRole('tab').allTextContents()) {
      await page.getByRole('tab', { name: tab }).click();
      await look(`document-${tab}-${mode}`);
    }
    await page.goto(`${product.url}/#/documents/create`);
    await expect(page.getByLabel('Título da lista')).toBeVisible();
    await look(`faq-${mode}`);
  });
}

test('nothing stood in the way', () => {
  expect(faults).toEqual([]);
  expect(problems).toEqual([]);
});
