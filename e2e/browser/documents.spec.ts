import { expect, type Page, test } from '@playwright/test';
import { docxOf, paragraph } from '../../core/testing/docx.ts';
import { pageOf, pdfOf, scannedPdf } from '../../core/testing/pdf.ts';
import { type Product, startProduct } from './start-product.ts';

test.describe.configure({ mode: 'serial' });

let product: Product;
let page: Page;

test.beforeAll(async ({ browser }) => {
  product = await startProduct({
    ADMIN_EMAIL: 'ana@example.com',
    ADMIN_PASSWORD: 'uma frase curta',
  });
  page = await (await browser.newContext()).newPage();
  await page.goto(product.url);
  await page.getByLabel('E-mail').fill('ana@example.com');
  await page.getByLabel('Senha', { exact: true }).fill('uma frase curta');
  await page.getByRole('button', { name: 'Entrar' }).click();
  await page.getByRole('link', { name: 'Conhecimento' }).click();
});
test.afterAll(async () => {
  await page?.context().close();
  await product?.stop();
});

const files = (list: [name: string, content: string | Buffer][]) =>
  list.map(([name, content]) => ({ name, mimeType: '', buffer: Buffer.from(content) }));
const sent = (name: string) =>
  page
    .getByRole('list', { name: 'Arquivos enviados' })
    .getByRole('listitem')
    .filter({ hasText: name });

test('many files are sent at once, and each says what became of it', async () => {
  await page.getByRole('button', { name: 'Adicionar documento' }).click();
  await page.locator('input[type=file]').setInputFiles(
    files([
      [
        'manual.docx',
        docxOf(paragraph('Preços', 'Ttulo1') + paragraph('O touro custa dez reais.')),
      ],
      ['precos.csv', 'Produto;Preço\nVaca Gir;R$ 9.500'],
      ['contrato.pdf', pdfOf([pageOf(['O contrato vale por um ano inteiro.'])])],
      ['escaneado.pdf', scannedPdf(1)],
      ['senha.pdf', pdfOf([pageOf(['segredo'])], { password: 'abc' })],
      ['instalador.pdf', 'MZ\x90\0\0\0'],
      ['foto.png', 'png'],
    ]),
  );
  for (const name of ['manual.docx', 'precos.csv', 'contrato.pdf']) {
    await expect(sent(name)).toContainText('Pronto', { timeout: 45_000 });
  }
  await expect(sent('escaneado.pdf')).toContainText('só tem imagens', { timeout: 30_000 });
  await expect(sent('senha.pdf')).toContainText('protegido por senha', { timeout: 30_000 });
  await expect(sent('instalador.pdf')).toContainText('não é o que o nome diz');
  await expect(sent('foto.png')).toContainText('Este tipo não é lido');
});

test('the same file is not taken twice, and leads to the one that is there', async () => {
  const again = files([['outro-nome.csv', 'Produto;Preço\nVaca Gir;R$ 9.500']]);
  await page.locator('input[type=file]').setInputFiles(again);
  await expect(sent('outro-nome.csv')).toContainText('Já está no conhecimento como “precos”');
  await page.getByRole('button', { name: 'Concluir' }).click();
});

test('a long book shows its progress, is cancelled, and says so', async () => {
  const lines = Array.from(
    { length: 45 },
    (_, line) => `Esta é a linha ${line} de um livro longo.`,
  );
  const book = pdfOf(Array.from({ length: 2500 }, () => pageOf(lines)));
  await page.getByRole('button', { name: 'Adicionar documento' }).click();
  await page.locator('input[type=file]').setInputFiles(files([['livro.pdf', book]]));
  await expect(sent('livro.pdf')).toContainText(/página [\d.]+ de 2\.500/, { timeout: 45_000 });
  await page.getByRole('button', { name: 'Cancelar a leitura de livro' }).last().click();
  await expect(sent('livro.pdf')).toContainText('A leitura foi cancelada');
  await page.getByRole('button', { name: 'Concluir' }).click();
  await expect(page.getByRole('main')).toContainText('A leitura foi cancelada');
});

test('an address of a private network is refused in words', async () => {
  await page.getByRole('button', { name: 'Adicionar documento' }).click();
  await page.getByRole('tab', { name: 'Página' }).click();
  await page.getByLabel('Endereço da página').fill('http://10.0.0.1/interno');
  await page.getByRole('button', { name: 'Buscar página' }).click();
  await expect(page.getByRole('alert')).toContainText('Só páginas públicas');
});

test('what was written is not lost to a stray Escape', async () => {
  await page.goto(`${product.url}/#/documents`);
  await page.reload();
  await page.getByRole('button', { name: 'Adicionar documento' }).click();
  await page.getByRole('tab', { name: 'Texto' }).click();
  const text = page.getByRole('textbox', { name: 'Texto', exact: true });
  await text.fill('Entregamos na capital em três dias.');
  await page.keyboard.press('Escape');
  const leaving = page.getByRole('dialog', { name: 'Sair sem salvar?' });
  await leaving.getByRole('button', { name: 'Continuar editando' }).click();
  await expect(text).toHaveValue('Entregamos na capital em três dias.');
  await page.keyboard.press('Escape');
  await leaving.getByRole('button', { name: 'Sair sem salvar' }).click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
});
