import { expect, type Page, test } from '@playwright/test';
import { docxOf, paragraph } from '../../core/testing/docx.ts';
import { pageOf, pdfOf } from '../../core/testing/pdf.ts';
import { type Product, startProduct } from './start-product.ts';

/** A newcomer's first visit as the README promises it: the screens suffice, no manual, no API. */
test.describe.configure({ mode: 'serial' });
test.setTimeout(120_000);
test.use({ actionTimeout: 15_000 });

const LAPTOP = { width: 1440, height: 900 };
const PHONE = { width: 390, height: 844 };
const DOCUMENTS = ['contrato', 'entregas', 'precos'];

let product: Product;
let page: Page;
let beganAt: number;
let photographing = 0;
const problems: string[] = [];

test.beforeAll(async ({ browser }) => {
  test.setTimeout(120_000);
  product = await startProduct();
  page = await (await browser.newContext()).newPage();
  page.on('pageerror', (error) => problems.push(error.message));
  page.on('console', (message) => {
    // Expected refusals: nobody is signed in yet, and a new visitor has no conversation.
    if (/\/api\/(me|simulator\/conversation\?.*)$/.test(message.location().url)) return;
    if (message.type() === 'error') problems.push(`${message.text()} ${message.location().url}`);
  });
  beganAt = Date.now();
});
test.afterAll(async () => {
  await page?.context().close();
  await product?.stop();
});

/** Takes screenshots of the current screen: wide and on a phone, light and dark. */
async function photograph(name: string, sizes = [PHONE, LAPTOP]): Promise<void> {
  const startedAt = Date.now();
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    for (const size of sizes) {
      await page.setViewportSize(size);
      await page.mouse.move(0, 0);
      const file = `${name}-${size.width}-${colorScheme}.png`;
      await page.screenshot({ path: `test-results/five-minutes/${file}`, animations: 'disabled' });
      const width = Number(await page.evaluate('document.documentElement.scrollWidth'));
      expect(width, file).toBeLessThanOrEqual(size.width);
    }
  }
  await page.emulateMedia({ colorScheme: 'light' });
  photographing += Date.now() - startedAt;
}

const files = () => [
  {
    name: 'contrato.pdf',
    mimeType: 'application/pdf',
    buffer: pdfOf([pageOf(['A garantia da bicicleta vale por dois anos.', 'O quadro tem cinco.'])]),
  },
  {
    name: 'entregas.docx',
    mimeType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    buffer: docxOf(
      paragraph('Entregas', 'Ttulo1') +
        paragraph('A entrega na capital leva três dias úteis e custa R$ 35,00.'),
    ),
  },
  {
    name: 'precos.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from('Modelo;Preço\nBicicleta Urbana;R$ 1.890,00\nBicicleta Trilha;R$ 3.450,00'),
  },
];

test('an account is made with the code that the terminal shows', async () => {
  await page.goto(product.url);
  await expect(page.getByRole('heading', { name: 'Vamos começar' })).toBeVisible();
  await photograph('1-set-up');
  const code = /Set-up code: (\w+)/.exec(product.output())?.[1] ?? '';
  await page.getByLabel('Código de configuração').fill(code);
  await page.getByLabel('Nome da organização').fill('Bicicletas da Serra');
  await page.getByLabel('Seu nome').fill('Bia');
  await page.getByLabel('E-mail').fill('bia@example.com');
  await page.getByLabel('Senha', { exact: true }).fill('uma frase comprida');
  await page.getByRole('button', { name: 'Criar conta e começar' }).click();
  await expect(page).toHaveURL(/simulator/);
  await expect(page.getByRole('textbox', { name: 'Mensagem' })).toBeVisible();
  await photograph('2-first-screen');
});

test('three documents of three types are read', async () => {
  await page.getByRole('link', { name: 'Conhecimento' }).click();
  await page.getByRole('button', { name: 'Adicionar documento' }).click();
  await photograph('3-add-documents');
  const choosing = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Escolher arquivos' }).click();
  await (await choosing).setFiles(files());
  const sent = page.getByRole('list', { name: 'Arquivos enviados' }).getByRole('listitem');
  await expect(sent).toHaveCount(3);
  for (const row of await sent.all()) {
    await expect(row).toContainText('Pronto', { timeout: 45_000 });
  }
  await photograph('4-documents-read');
  await page.getByRole('button', { name: 'Concluir' }).click();
});

test('a question finds the passage that answers it', async () => {
  await page
    .getByPlaceholder('Como um cliente perguntaria?')
    .fill('Quanto custa a entrega na capital?');
  await page.getByRole('button', { name: 'Perguntar' }).click();
  await expect(page.getByText('leva três dias úteis e custa R$ 35,00').first()).toBeVisible();
  await expect(page.getByText(/trechos? entraria/).first()).toBeVisible();
  await photograph('5-question');
});

test('a persona is made from a template and given the three documents', async () => {
  await page.getByRole('link', { name: 'Personas' }).click();
  await page.getByRole('button', { name: 'Criar persona' }).first().click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('radio', { name: /^Atendimento de loja/ }).click();
  await photograph('6-template');
  await dialog.getByLabel('Nome', { exact: true }).fill('Serrinha');
  await dialog.getByRole('button', { name: 'Criar persona' }).click();
  await expect(page.getByRole('heading', { name: 'Serrinha' })).toBeVisible();
  await photograph('7-studio');
  await page
    .getByRole('navigation', { name: 'Partes da persona' })
    .getByRole('link', { name: 'Conhecimento' })
    .click();
  await page.getByRole('button', { name: 'Escolhidos' }).click();
  for (const title of DOCUMENTS) await page.getByRole('checkbox', { name: title }).check();
  await expect(page.getByText('Rascunho salvo')).toBeVisible();
  await photograph('8-knowledge');
});

test('the draft answers from them, and says why', async () => {
  await page
    .getByRole('textbox', { name: 'Escreva para o rascunho' })
    .fill('Quanto custa a entrega na capital?');
  await page.getByRole('button', { name: 'Enviar ao rascunho' }).click();
  const chat = page.getByRole('log', { name: 'Conversa com o rascunho' });
  await expect(chat.getByText(/R\$ 35,00/)).toBeVisible({ timeout: 45_000 });
  await chat.getByRole('button', { name: 'Por que esta resposta' }).click();
  const trace = page.getByRole('region', { name: 'Por que esta resposta' });
  await expect(trace.getByText('entregas').first()).toBeVisible();
  await photograph('9-answer', [LAPTOP]);
  await trace.getByRole('button', { name: 'Fechar' }).click();
});

test('on a phone the same chat stands behind a button', async () => {
  await page.setViewportSize(PHONE);
  await page.getByRole('button', { name: 'Conversar com o rascunho' }).click();
  await expect(page.getByRole('log').getByText(/R\$ 35,00/)).toBeVisible();
  await photograph('9-answer', [PHONE]);
  await page.getByRole('button', { name: 'Por que esta resposta' }).click();
  await photograph('9-trace', [PHONE]);
  const trace = page.getByRole('region', { name: 'Por que esta resposta' });
  await trace.getByRole('button', { name: 'Fechar' }).click();
  await page.getByRole('button', { name: 'Fechar' }).click();
  await page.setViewportSize(LAPTOP);
});

test('the persona is published', async () => {
  await page.getByRole('button', { name: 'Publicar' }).click();
  const dialog = page.getByRole('dialog', { name: 'Publicar Serrinha' });
  await dialog.getByLabel('Nota (opcional)').fill('Primeira versão');
  await photograph('10-publish');
  await dialog.getByRole('button', { name: 'Publicar' }).click();
  await expect(page.getByText('Versão 1 publicada')).toBeVisible();
  await expect(page.getByText('Publicada, versão 1')).toBeVisible();
  await photograph('11-published');
  const seconds = (Date.now() - beganAt) / 1000;
  const own = seconds - photographing / 1000;
  process.stdout.write(
    `From the set-up page to a published persona: ${own.toFixed(1)} s of clicks and waiting, ` +
      `${seconds.toFixed(1)} s with the screenshots.\n`,
  );
});

test('nothing went wrong unseen', () => {
  expect(problems).toEqual([]);
});
