import { expect, type Page, test } from '@playwright/test';
import { findFaults } from './find-faults.ts';
import { type Product, startProduct } from './start-product.ts';

test.describe.configure({ mode: 'serial' });

let product: Product;
let page: Page;
const problems: string[] = [];

test.beforeAll(async ({ browser }) => {
  product = await startProduct();
  page = await (await browser.newContext()).newPage();
  page.on('pageerror', (error) => problems.push(error.message));
  page.on('console', (message) => {
    // The browser logs every refused request; those are checked where they happen.
    if (message.type() === 'error' && !/Failed to load resource/.test(message.text())) {
      problems.push(message.text());
    }
  });
});
test.afterAll(async () => {
  await page?.context().close();
  await product?.stop();
});

const bubbles = () => page.getByRole('log').or(page.locator('main'));

async function say(text: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Mensagem' }).fill(text);
  await page.getByRole('button', { name: 'Enviar', exact: true }).click();
}

test('a newcomer sets up the first account with the code of the terminal', async () => {
  await page.goto(product.url);
  await expect(page.getByRole('heading', { name: 'Vamos começar' })).toBeVisible();
  const code = /Set-up code: (\w+)/.exec(product.output())?.[1] ?? '';
  await page.getByLabel('Código de configuração').fill('not the code');
  await page.getByLabel('Nome da organização').fill('Leilões do Vale');
  await page.getByLabel('Seu nome').fill('Ana');
  await page.getByLabel('E-mail').fill('ana@example.com');
  await page.getByLabel('Senha', { exact: true }).fill('uma frase curta');
  await page.getByRole('button', { name: 'Criar conta e começar' }).click();
  await expect(page.getByRole('alert')).toBeVisible();
  await page.getByLabel('Código de configuração').fill(code);
  await page.getByRole('button', { name: 'Criar conta e começar' }).click();
  await expect(page).toHaveURL(/simula/);
});

test('in the simulator "oi" is greeted, and a question answered from the biography', async () => {
  await say('oi');
  await expect(page.getByText('Me conta: você tem um leilão em vista?').first()).toBeVisible();
  await say('Quem é você e o que faz?');
  await expect(page.getByText(/Eu sou o Endrigo Almada, um clone digital/).last()).toBeVisible();
  await expect(bubbles().first()).toContainText('Quem é você e o que faz?');
});

test('the trace of the answer shows the passages and their scores', async () => {
  await page.getByRole('button', { name: 'Por que esta resposta' }).last().click();
  await expect(page.getByText('Extraída do conhecimento (modo offline)').first()).toBeVisible();
  await expect(page.getByText(/trechos? entr\w+ na resposta/)).toBeVisible();
  await expect(page.getByText(/de semelhança/).first()).toBeVisible();
  await expect(page.getByText('Biografia de Endrigo Almada').first()).toBeVisible();
});

test('a changed line of the persona is saved by itself, tried, and published', async () => {
  await page.goto(`${product.url}/#/personas`);
  await page.getByText('Endrigo Almada').first().click();
  await page
    .getByRole('link', { name: /Identidade/ })
    .or(page.getByRole('button', { name: /Identidade/ }))
    .first()
    .click();
  await page.getByLabel('Papel', { exact: true }).fill('Clone digital de leilões do Vale');
  await expect(page.getByText('Rascunho salvo')).toBeVisible();
  await page
    .getByRole('textbox', { name: 'Escreva para o rascunho' })
    .or(page.getByPlaceholder('Escreva para o rascunho'))
    .first()
    .fill('oi');
  await page.getByRole('button', { name: 'Enviar ao rascunho' }).click();
  await expect(page.getByText('Me conta: você tem um leilão em vista?').first()).toBeVisible();
  await page.getByRole('button', { name: 'Publicar' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Publicar' }).click();
  await expect(page.getByText('Versão 2 publicada')).toBeVisible();
});

test('the conversation stands in the inbox, is taken over, answered and handed back live', async () => {
  await page.goto(`${product.url}/#/conversations`);
  await page.getByText('Visitante').first().click();
  await page.getByRole('button', { name: 'Assumir conversa' }).click();
  const reply = page.getByRole('textbox', { name: /Escreva como/ });
  await reply.fill('Oi, aqui é a Ana.');
  await page.getByRole('button', { name: 'Enviar mensagem' }).click();
  await expect(page.getByText('Oi, aqui é a Ana.').first()).toBeVisible();
  await page.getByRole('button', { name: 'Devolver à persona' }).click();
  await page.getByRole('button', { name: 'Devolver', exact: true }).click();
  await expect(page.getByRole('button', { name: 'Assumir conversa' })).toBeVisible();
});

test('a pasted text is read, and found when the knowledge is asked', async () => {
  await page.goto(`${product.url}/#/documents`);
  await page.getByRole('button', { name: 'Adicionar documento' }).click();
  await page.getByRole('tab', { name: 'Texto' }).click();
  await page.getByLabel('Título').fill('Estacionamento');
  await page
    .getByRole('textbox', { name: 'Texto', exact: true })
    .fill('O estacionamento do recinto é gratuito para compradores cadastrados.');
  await page.getByRole('button', { name: 'Adicionar texto' }).click();
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(page.getByText('Estacionamento').first()).toBeVisible();
  await expect(page.getByText('1 trecho', { exact: false }).first()).toBeVisible();
  await page.getByPlaceholder('Como um cliente perguntaria?').fill('o estacionamento e gratuito');
  await page.getByRole('button', { name: 'Perguntar' }).click();
  await expect(page.getByText('gratuito para compradores cadastrados').first()).toBeVisible();
});

const ROOMS = ['', 'conversations', 'personas', 'documents', 'simulator', 'numbers', 'contacts'];
const LAPTOP = { width: 1440, height: 900 };
const PHONE = { width: 390, height: 844 };

for (const colorScheme of ['light', 'dark'] as const) {
  for (const size of [LAPTOP, PHONE]) {
    test(`every room is accessible and fits ${size.width} px, ${colorScheme}`, async () => {
      test.setTimeout(120_000);
      await page.setViewportSize(size);
      await page.emulateMedia({ colorScheme });
      // The pointer rests on the last click, where a tooltip could be caught half faded in.
      await page.mouse.move(0, 0);
      const faults: string[] = [];
      for (const room of ROOMS) {
        await page.goto(`${product.url}/#/${room}`);
        await expect(page.locator('main h1, main h2').first()).toBeVisible();
        faults.push(...(await findFaults(page, room)));
      }
      expect(faults).toEqual([]);
    });
  }
}

test('whose browser speaks English reads English', async ({ browser }) => {
  const storageState = await page.context().storageState();
  const context = await browser.newContext({ locale: 'en-US', storageState });
  const english = await context.newPage();
  await english.goto(`${product.url}/#/personas`);
  await expect(english.getByRole('link', { name: 'Knowledge' }).first()).toBeVisible();
  await context.close();
});

test('a chosen language is that of words and of formats at once, and stays', async ({
  browser,
}) => {
  const storageState = await page.context().storageState();
  const context = await browser.newContext({ locale: 'en-US', storageState });
  const console = await context.newPage();
  await console.goto(`${product.url}/#/settings`);
  await expect(console.getByText('BRL · Brazilian Real')).toBeVisible();
  await console.getByRole('button', { name: 'Account and appearance' }).click();
  await console.getByRole('button', { name: 'Português' }).click();
  await expect(console.getByText(/BRL · real brasileiro/i)).toBeVisible();
  await expect(console.getByRole('link', { name: 'Conhecimento' }).first()).toBeVisible();
  await expect(console.locator('html')).toHaveAttribute('lang', 'pt-BR');
  await console.reload();
  await expect(console.getByText(/BRL · real brasileiro/i)).toBeVisible();
  await expect(console.getByRole('link', { name: 'Conhecimento' }).first()).toBeVisible();
  await context.close();
});

test('nothing went wrong unseen', () => {
  expect(problems).toEqual([]);
});
