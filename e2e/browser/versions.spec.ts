import { readFileSync } from 'node:fs';
import { type BrowserContext, expect, type Locator, type Page, test } from '@playwright/test';
import { addAttendant } from './add-attendant.ts';
import { type Product, startProduct } from './start-product.ts';

test.describe.configure({ mode: 'serial' });

const login = { email: 'ana@example.com', password: 'uma frase comprida' };

let product: Product;
let context: BrowserContext;
let page: Page;
let studio: string;

test.beforeAll(async ({ browser }) => {
  product = await startProduct({ ADMIN_EMAIL: login.email, ADMIN_PASSWORD: login.password });
  context = await browser.newContext();
  await context.request.post(`${product.url}/api/auth/sign-in/email`, { data: login });
  const { data } = await (await context.request.get(`${product.url}/api/personas`)).json();
  studio = `${product.url}/#/personas/${data[0].id}`;
  page = await context.newPage();
  await page.goto(`${studio}/identity`);
});
test.afterAll(async () => {
  await context?.close();
  await product?.stop();
});

const role = (at: Page = page) => at.getByLabel('Papel', { exact: true });
const manner = (at: Page = page) => at.getByLabel('Jeito de falar', { exact: true });
const dialog = (at: Page = page) => at.getByRole('dialog');
const saved = (at: Page = page) => expect(at.getByText('Rascunho salvo')).toBeVisible();
const version = (number: number) =>
  page.getByRole('article', { name: `Versão ${number}`, exact: true });

async function writeRole(text: string, at: Page = page): Promise<void> {
  await role(at).fill(text);
  await saved(at);
}

/** Opens the versions and chooses an action from the menu of one. */
async function chooseOf(number: number, action: string): Promise<void> {
  await page.getByRole('button', { name: 'Versões', exact: true }).click();
  await page.getByRole('button', { name: `Mais ações da versão ${number}` }).click();
  await page.getByRole('menuitem', { name: action }).click();
}

async function choosePersonaMenu(item: string): Promise<void> {
  await page.getByRole('button', { name: /^Mais ações de / }).click();
  await page.getByRole('menuitem', { name: item }).click();
}

const marked = (within: Locator, kind: 'ins' | 'del') => within.locator(kind);

test('publishing shows by section what changes, and where it will be heard', async () => {
  await writeRole('Clone digital do Vale');
  await page.getByRole('button', { name: 'Publicar', exact: true }).click();
  await expect(dialog()).toContainText('O que muda desde a versão 1');
  const identity = dialog().getByRole('region', { name: 'Identidade' });
  await expect(identity).toContainText('Papel');
  await expect(marked(identity, 'ins').first()).toBeVisible();
  await expect(dialog()).toContainText('Passam a responder com ela: Simulador');
  await dialog().getByLabel(/^Nota/).fill('papel mais curto');
  await dialog().getByRole('button', { name: 'Publicar', exact: true }).click();
  await expect(page.getByText('Versão 2 publicada')).toBeVisible();
});

test('two states are compared word by word, any with any', async () => {
  await writeRole('Clone digital da Serra');
  await page.getByRole('button', { name: 'Versões', exact: true }).click();
  await expect(version(2)).toContainText('Publicada');
  await expect(version(2)).toContainText('papel mais curto');
  await expect(version(2)).toContainText('Responde em Simulador');
  await page.getByRole('button', { name: 'Comparar a versão 2' }).click();
  const compared = page.getByRole('dialog', { name: 'Diferenças entre versões' });
  await expect(marked(compared, 'del')).toHaveText(['do', 'Vale']);
  await expect(marked(compared, 'ins')).toHaveText(['da', 'Serra']);
  await compared.getByRole('combobox', { name: 'Para' }).click();
  await page.getByRole('option', { name: 'Versão 2' }).click();
  await expect(compared).toContainText('Nada muda entre as duas.');
  await compared.getByRole('button', { name: 'Fechar' }).click();
  await page.keyboard.press('Escape');
});

test('a version comes into the draft after what would be lost is shown, and nothing is lost', async () => {
  await chooseOf(2, 'Trazer para o rascunho');
  await expect(dialog().last()).toContainText('O rascunho tem mudanças que não foram publicadas.');
  await expect(marked(dialog().last(), 'del')).toHaveText(['da', 'Serra']);
  await dialog().last().getByRole('button', { name: 'Trazer para o rascunho' }).click();
  await expect(role()).toHaveValue('Clone digital do Vale');
  await page.getByRole('button', { name: 'Ver a diferença' }).click();
  await dialog().getByRole('button', { name: 'Trazer de volta' }).click();
  await expect(role()).toHaveValue('Clone digital da Serra');
  await saved();
});

test('one click goes back to an earlier version, as a new one that names it', async () => {
  await chooseOf(1, 'Voltar a esta versão');
  await expect(dialog().last()).toContainText('é publicado agora como versão 3');
  await dialog().last().getByRole('button', { name: 'Voltar a esta versão' }).click();
  await expect(page.getByText('Publicado: versão 3, igual à 1')).toBeVisible();
  await expect(version(3)).toContainText('Volta à versão 1');
  await expect(version(3)).toContainText('Publicada');
  await page.keyboard.press('Escape');
  await expect(role()).toHaveValue('Clone digital da Serra');
});

test('a version is looked at in the studio, and nothing of it can be changed', async () => {
  await page.getByRole('button', { name: 'Versões', exact: true }).click();
  await page.getByRole('link', { name: 'Ver a versão 2' }).click();
  await expect(page.getByText('Você está vendo a versão 2')).toBeVisible();
  await expect(role()).toHaveValue('Clone digital do Vale');
  await expect(role()).not.toBeEditable();
  await page.getByRole('link', { name: 'Voltar' }).click();
  await expect(role()).toHaveValue('Clone digital da Serra');
});

test('a number is pinned to a version and says so', async () => {
  await page.goto(`${product.url}/#/numbers`);
  await expect(page.getByText('Responde com a versão publicada (3)')).toBeVisible();
  const menu = page.getByRole('button', { name: /^Mais ações: / }).first();
  await menu.click();
  await page.getByRole('menuitem', { name: 'Escolher a versão…' }).click();
  await dialog()
    .getByRole('radio', { name: /^Versão 2/ })
    .check();
  await dialog().getByRole('button', { name: 'Salvar' }).click();
  await expect(page.getByRole('link', { name: 'Fixado na versão 2' })).toBeVisible();
  await expect(page.getByText('A publicada é a 3')).toBeVisible();
  await menu.click();
  await page.getByRole('menuitem', { name: 'Escolher a versão…' }).click();
  await dialog()
    .getByRole('radio', { name: /^Sempre a publicada/ })
    .check();
  await dialog().getByRole('button', { name: 'Salvar' }).click();
  await expect(page.getByText('Responde com a versão publicada (3)')).toBeVisible();
});

test('an answer leads to the version that gave it', async () => {
  await page.goto(`${product.url}/#/simulator`);
  await page.getByRole('textbox', { name: 'Mensagem' }).fill('oi');
  await page.getByRole('button', { name: 'Enviar', exact: true }).click();
  await page.getByRole('button', { name: 'Por que esta resposta' }).last().click();
  await page.getByRole('link', { name: 'Endrigo Almada, versão 3' }).first().click();
  await expect(page.getByText('Você está vendo a versão 3')).toBeVisible();
});

test('of two editors the second is told what differs, and both keep their work', async ({
  browser,
}) => {
  const bia = { name: 'Bia', email: 'bia@example.com', password: 'outra frase comprida' };
  await addAttendant(context.request, product.url, { ...bia, role: 'editor' });
  const other = await browser.newContext();
  await other.request.post(`${product.url}/api/auth/sign-in/email`, { data: bia });
  // The second editor gets no live events, as if the network had failed for a moment.
  await other.route('**/api/events', (route) => route.abort());
  const second = await other.newPage();
  await second.goto(`${studio}/identity`);
  await expect(role(second)).toHaveValue('Clone digital da Serra');
  await expect(second.getByText('ana está editando este rascunho agora')).toBeVisible();
  await page.goto(`${studio}/identity`);
  await writeRole('Clone da primeira');
  await page.goto(`${studio}/tone`);
  await manner().fill('Jeito da primeira');
  await saved();
  await role(second).fill('Clone da segunda');
  const merge = dialog(second);
  await expect(merge).toContainText('também mudou este rascunho');
  await expect(merge).toContainText('Vocês dois mudaram');
  await expect(merge).toContainText('Só o outro mudou');
  const mine = merge.getByRole('group', { name: 'Fica: Identidade · Papel' });
  await expect(mine.getByRole('button', { name: 'O seu' })).toHaveAttribute('aria-pressed', 'true');
  await merge.getByRole('button', { name: 'Salvar assim' }).click();
  await saved(second);
  // The first editor, with nothing unsaved, sees the other's text appear in place.
  const news = page.getByRole('alert').filter({ hasText: 'Bia acaba de mudar o rascunho' });
  await expect(news).toContainText('Identidade');
  await news.getByRole('button', { name: 'Ver a diferença' }).click();
  await expect(marked(dialog(), 'ins').filter({ hasText: 'segunda' })).toBeVisible();
  await dialog().getByRole('button', { name: 'Fechar' }).click();
  await news.getByRole('button', { name: 'Fechar' }).click();
  await expect(news).toHaveCount(0);
  await expect(page.getByText('Bia está editando este rascunho agora')).toBeVisible();
  await page.goto(`${studio}/identity`);
  await expect(role()).toHaveValue('Clone da segunda');
  await page.goto(`${studio}/tone`);
  await expect(manner()).toHaveValue('Jeito da primeira');
  await other.close();
});

test('a persona leaves as a file and comes back, changed, after the difference was shown', async () => {
  await page.goto(`${studio}/identity`);
  const download = page.waitForEvent('download');
  await choosePersonaMenu('Baixar como arquivo');
  const text = readFileSync(await (await download).path(), 'utf8');
  expect(text).toContain('role: Clone da segunda');
  await choosePersonaMenu('Importar arquivo…');
  await choose(
    text.replace('Clone da segunda', 'Clone do arquivo').replace('speed: 1 ', 'speed: 9 '),
  );
  const wrong = text.split('\n').findIndex((line) => line.includes('speed: 1 ')) + 1;
  await expect(dialog()).toContainText(`Linha ${wrong}`);
  await expect(dialog()).toContainText('voice.speed');
  await choose(text.replace('Clone da segunda', 'Clone do arquivo'));
  await expect(marked(dialog(), 'ins')).toHaveText(['do', 'arquivo']);
  await dialog().getByRole('button', { name: 'Importar para o rascunho' }).click();
  await expect(role()).toHaveValue('Clone do arquivo');
  await saved();
  await page.goto(`${product.url}/#/personas`);
  await page.getByRole('button', { name: 'Importar', exact: true }).click();
  await choose(text.replace(/^ {4}name: .*$/m, '    name: Gêmeo'));
  await expect(dialog()).toContainText('Cria a persona “Gêmeo”');
  await dialog().getByRole('button', { name: 'Criar persona' }).click();
  await expect(page.getByText('Persona Gêmeo criada do arquivo')).toBeVisible();
  await expect(page.getByText('Nunca publicada').first()).toBeVisible();
});

async function choose(text: string): Promise<void> {
  await page
    .locator('input[type=file][accept=".yaml,.yml"]')
    .setInputFiles({ name: 'p.persona.yaml', mimeType: 'text/yaml', buffer: Buffer.from(text) });
}
