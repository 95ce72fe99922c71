import { readFileSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';
import { findFaults } from './find-faults.ts';
import { OWNER, startWhatsApp, type WhatsApp } from './start-whatsapp.ts';

test.describe.configure({ mode: 'serial', timeout: 90_000 });

const MARIA = { From: 'whatsapp:+5511987654321', ProfileName: '=Maria das Dores' };
/** The same woman, from her other phone. */
const MARIA_AGAIN = { From: 'whatsapp:+5521912345678', ProfileName: 'Maria D.' };
const VOICE = readFileSync(new URL('../fakes/fixtures/voice.ogg', import.meta.url));
const SAID = 'Queria financiar o imóvel da rua das Acácias.';

let product: WhatsApp;
let page: Page;
const problems: string[] = [];

test.beforeAll(async ({ browser }) => {
  test.setTimeout(180_000);
  product = await startWhatsApp();
  product.openai.options.reply = () => 'Claro, conte comigo!';
  product.openai.options.transcribe = () => SAID;
  page = await (await browser.newContext()).newPage();
  page.on('pageerror', (error) => problems.push(error.message));
  await page.request.post(`${product.url}/api/auth/sign-in/email`, {
    data: OWNER,
    headers: { origin: product.url },
  });
  await product.receive({ ...MARIA, Body: 'Bom dia! <b>Tem</b> leilão hoje?' });
  await product.receive({ ...MARIA_AGAIN, Body: 'Sou eu, de outro telefone' });
  await product.receive({
    ...MARIA,
    Body: '',
    ...product.twilio.receiveMedia({ contentType: 'audio/ogg', bytes: VOICE }),
  });
  await expect
    .poll(() => product.sentTo(MARIA.From).length, { timeout: 60_000 })
    .toBeGreaterThan(0);
});
test.afterAll(async () => {
  await page?.context().close();
  await product?.stop();
});

const results = () => page.getByRole('list', { name: 'Mensagens encontradas' });

const seriousProblems = (within: 'main' | '[role=dialog]' = 'main') =>
  findFaults(page, within, { within });

test('a word that was said in a voice message is found, without its accents, and marked', async () => {
  await page.goto(`${product.url}/#/`);
  await page.getByRole('link', { name: 'Registros' }).click();
  await expect(results().getByRole('listitem').first()).toBeVisible();
  await expect(results()).toContainText('<b>Tem</b>');
  await page.getByRole('searchbox').first().fill('imovel financ');
  const row = results().getByRole('listitem');
  await expect(row).toHaveCount(1, { timeout: 30_000 });
  await expect(row).toContainText('Transcrição:');
  await expect(row.locator('mark')).toHaveText(['financiar', 'imóvel']);
  await expect(page.getByText('1 mensagem em 1 conversa', { exact: true })).toBeVisible();
  expect(await seriousProblems()).toEqual([]);
});

test('a search is named, found again after a reload, renamed and forgotten', async () => {
  await page.getByRole('button', { name: 'Salvar busca' }).click();
  await page.getByRole('textbox', { name: 'Nome da busca' }).fill('Financiamento');
  await page.getByRole('dialog').getByRole('button', { name: 'Salvar' }).click();
  const views = page.getByRole('navigation', { name: 'Buscas salvas' });
  await expect(views.getByRole('button', { name: 'Financiamento', exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'Limpar a busca' }).last().click();
  await page.reload();
  await views.getByRole('button', { name: 'Financiamento', exact: true }).click();
  await expect(page.getByRole('searchbox').first()).toHaveValue('imovel financ');
  await expect(page).toHaveURL(/q=imovel\+financ/);
  await views.getByRole('button', { name: /Ações da busca/ }).click();
  await page.getByRole('menuitem', { name: 'Renomear busca' }).click();
  await page.getByRole('textbox', { name: 'Nome da busca' }).fill('Querem financiar');
  await page.getByRole('dialog').getByRole('button', { name: 'Salvar' }).click();
  await expect(views.getByRole('button', { name: 'Querem financiar', exact: true })).toBeVisible();
});

test('what is found is taken along as a table that opens in Excel', async () => {
  await page.getByRole('button', { name: 'Exportar' }).click();
  const dialog = page.getByRole('dialog', { name: 'Exportar registros' });
  await expect(dialog).toContainText('1 mensagem entra no arquivo');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    dialog.getByRole('button', { name: 'Baixar' }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/^registros-[\d-]+\.csv$/);
  const table = readFileSync(await download.path(), 'utf8');
  expect(table.startsWith('\uFEFF"Data e hora";"Contato"')).toBe(true);
  expect(table.trim().split('\r\n')).toHaveLength(2);
  expect(table).toContain(SAID);
  expect(table).toContain(`"'=Maria das Dores"`);
  await expect(dialog.getByRole('status')).toContainText('Pronto');
  expect(await seriousProblems('[role=dialog]')).toEqual([]);
  await dialog.getByRole('button', { name: 'Fechar' }).click();
});

test('a message that was found is a step away from its place in the conversation', async () => {
  await results().getByRole('link').click();
  await expect(page).toHaveURL(/#\/conversations\/[\w-]+\?message=[\w-]+/);
  await expect(page.getByRole('log', { name: 'Mensagens' })).toContainText('financiar');
  await page.goBack();
  await page.getByRole('button', { name: /Ações da busca/ }).click();
  await page.getByRole('menuitem', { name: 'Excluir busca' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Excluir' }).click();
  await expect(page.getByRole('button', { name: 'Querem financiar', exact: true })).toBeHidden();
});

test('two contacts are compared and become one, with the conversations of both', async () => {
  await page.goto(`${product.url}/#/contacts`);
  await page.getByRole('link', { name: '=Maria das Dores' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('=Maria das Dores');
  await page.getByRole('combobox', { name: 'Etiquetas' }).fill('cliente');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Adicionar campo' }).click();
  await page.getByRole('combobox', { name: 'Campo' }).fill('Cidade');
  await page.getByRole('textbox', { name: 'Valor de Cidade' }).fill('Curitiba');
  await page.getByRole('button', { name: 'Salvar' }).click();
  await expect(page.getByText('Contato salvo')).toBeVisible();

  await page.getByRole('button', { name: 'Unir contatos' }).click();
  const dialog = page.getByRole('dialog', { name: 'Unir contatos' });
  await dialog.getByRole('searchbox').fill('21 91234');
  await dialog.getByRole('button', { name: /Maria D\./ }).click();
  await expect(dialog).toContainText('não pode ser desfeito');
  await expect(dialog.getByRole('row', { name: /Campos próprios/ })).toContainText(
    'Cidade: Curitiba',
  );
  expect(await seriousProblems('[role=dialog]')).toEqual([]);
  await dialog.getByRole('button', { name: 'Unir para sempre' }).click();
  await expect(page.getByText('Os dois agora são um só contato')).toBeVisible();
  await expect(dialog).toHaveCount(0);
  await expect(page.getByText('+55 21 91234-5678')).toBeVisible();
  const history = page.locator('section').filter({ hasText: 'Conversas' });
  await expect(history.getByRole('link')).not.toHaveCount(0);
  await page.goto(`${product.url}/#/contacts`);
  await expect(page.getByRole('link', { name: /Maria D\./ })).toBeHidden();
});

test('an attendant notes a refusal, and must say why to undo it', async () => {
  await page.getByRole('link', { name: '=Maria das Dores' }).click();
  const consent = page.getByRole('region', { name: 'Consentimento' });
  await consent.getByRole('button', { name: 'Anotar que não quer mensagens' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Anotar' }).click();
  await expect(consent).toContainText('Pediu para não receber');
  await consent.getByRole('button', { name: 'Anotar que voltou a querer mensagens' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Anotar' }).click();
  await expect(page.getByText('Preencha este campo')).toBeVisible();
  await page.getByRole('textbox', { name: 'Motivo' }).fill('Pediu por e-mail');
  await page.getByRole('dialog').getByRole('button', { name: 'Anotar' }).click();
  await expect(consent).toContainText('Aceita mensagens');
  await expect(consent).toContainText('“Pediu por e-mail”');
  expect(await seriousProblems()).toEqual([]);
});

test('nothing broke in the browser on the way', () => {
  expect(problems).toEqual([]);
});
