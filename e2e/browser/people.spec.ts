import { type Browser, expect, type Page, test } from '@playwright/test';
import { findFaults } from './find-faults.ts';
import { type Product, startProduct } from './start-product.ts';

test.describe.configure({ mode: 'serial' });

const OWNER = { email: 'ana@example.com', password: 'uma frase longa' };
const BIA = { name: 'Bia', email: 'bia@example.com', password: 'outra frase longa' };

let product: Product;
let owner: Page;
let bia: Page;
let link: string;
const problems: string[] = [];

test.beforeAll(async ({ browser }) => {
  product = await startProduct({ ADMIN_EMAIL: OWNER.email, ADMIN_PASSWORD: OWNER.password });
  owner = await openPage(browser);
  bia = await openPage(browser);
});
test.afterAll(async () => {
  await owner?.context().close();
  await bia?.context().close();
  await product?.stop();
});

/** A page for a person at their own machine. */
async function openPage(browser: Browser): Promise<Page> {
  const context = await browser.newContext();
  const page = await context.newPage();
  page.on('pageerror', (error) => problems.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error' && !/Failed to load resource/.test(message.text())) {
      problems.push(message.text());
    }
  });
  return page;
}

async function signIn(page: Page, { email, password }: typeof OWNER): Promise<void> {
  await page.goto(product.url);
  await page.getByLabel('E-mail').fill(email);
  await page.getByLabel('Senha', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Entrar' }).click();
}

const rooms = (page: Page) => page.getByRole('navigation', { name: 'Navegação principal' });
const rowOf = (name: string) => owner.getByRole('listitem').filter({ hasText: name });

async function choose(action: string): Promise<void> {
  await owner.getByRole('button', { name: `Ações para ${BIA.name}` }).click();
  await owner.getByRole('menuitem', { name: action }).click();
}

test('an owner adds an attendant and is shown the link, once', async () => {
  await signIn(owner, OWNER);
  await rooms(owner).getByRole('link', { name: 'Equipe' }).click();
  await expect(rowOf(OWNER.email)).toContainText('(você)');
  await owner.getByRole('button', { name: 'Adicionar pessoa' }).click();
  const dialog = owner.getByRole('dialog');
  await dialog.getByLabel('Nome').fill(BIA.name);
  await dialog.getByLabel('E-mail').fill(BIA.email);
  await expect(dialog.getByRole('combobox', { name: 'Papel' })).toHaveText('Atendente');
  await dialog.getByRole('button', { name: 'Adicionar e gerar link' }).click();
  const field = owner.getByRole('group', { name: 'Link de senha' });
  link = (await field.locator('code').textContent()) ?? '';
  expect(link).toContain('/#/set-password?token=');
  await owner.getByRole('button', { name: 'Pronto' }).click();
  await expect(rowOf(BIA.email)).toContainText('Ainda sem senha');
  await expect(owner.getByText('set-password')).toHaveCount(0);
});

test('the attendant sets a password by the link, and is in', async () => {
  await bia.goto(link.replace(/^https?:\/\/[^/]+/, product.url));
  await expect(bia.getByText(`como ${BIA.email}`)).toBeVisible();
  await bia.getByLabel('Nova senha', { exact: true }).fill(BIA.password);
  await bia.getByLabel('Repita a senha', { exact: true }).fill('não é a mesma');
  await bia.getByRole('button', { name: 'Criar senha e entrar' }).click();
  await expect(bia.getByText('As duas senhas não são iguais')).toBeVisible();
  await bia.getByLabel('Repita a senha', { exact: true }).fill(BIA.password);
  await bia.getByRole('button', { name: 'Criar senha e entrar' }).click();
  await expect(bia.getByRole('heading', { name: /Bia/ })).toBeVisible();
  // Live, without a reload.
  await expect(rowOf(BIA.email)).not.toContainText('Ainda sem senha');
});

test('she sees what an attendant may see, and nothing to press that she may not', async () => {
  await expect(rooms(bia).getByRole('link', { name: 'Ajustes' })).toHaveCount(0);
  await rooms(bia).getByRole('link', { name: 'Equipe' }).click();
  await expect(bia.getByText(OWNER.email)).toBeVisible();
  await expect(bia.getByRole('button', { name: 'Adicionar pessoa' })).toHaveCount(0);
  await expect(bia.getByRole('button', { name: /^Ações para/ })).toHaveCount(0);
  await bia.goto(`${product.url}/#/settings`);
  await expect(bia.getByText('Seu papel não abre esta página')).toBeVisible();
});

test('a used link says that it is over', async ({ browser }) => {
  const stranger = await openPage(browser);
  await stranger.goto(link.replace(/^https?:\/\/[^/]+/, product.url));
  await expect(stranger.getByRole('heading', { name: 'Este link não vale mais' })).toBeVisible();
  await stranger.context().close();
});

test('she changes her name in her profile, and colleagues see it', async () => {
  await bia.goto(`${product.url}/#/profile`);
  await bia.getByLabel('Seu nome').fill('Bia Souza');
  await bia.getByRole('button', { name: 'Salvar' }).click();
  await expect(bia.getByText('Perfil salvo')).toBeVisible();
  await expect(rowOf('Bia Souza')).toBeVisible();
  BIA.name = 'Bia Souza';
});

test('she chooses of whose conversations she is told', async () => {
  await bia.goto(`${product.url}/#/profile`);
  await bia.getByRole('radio', { name: 'Só dos números que eu escolher' }).click();
  const missing = bia.getByText('Escolha pelo menos um');
  await expect(missing).toBeVisible();
  const simulator = bia.getByRole('checkbox', { name: /^Simulador: / });
  const saved = bia.waitForResponse(
    (answer) =>
      answer.request().method() === 'PATCH' &&
      answer.request().postDataJSON().scope.numberIds.length === 1,
  );
  await simulator.click();
  await expect(missing).toHaveCount(0);
  await saved;
  await bia.reload();
  await expect(simulator).toBeChecked();
});

test('another role changes what she sees, without signing in again', async () => {
  await choose('Editar');
  await owner.getByRole('combobox', { name: 'Papel' }).click();
  await owner.getByRole('option', { name: 'Administrador' }).click();
  await owner.getByRole('button', { name: 'Salvar' }).click();
  await expect(rowOf(BIA.email)).toContainText('Administrador');
  await expect(rooms(bia).getByRole('link', { name: 'Ajustes' })).toBeVisible();
});

test('somebody who waits rings her bell', async () => {
  await owner.goto(`${product.url}/#/simulator`);
  await owner.getByRole('textbox', { name: 'Mensagem' }).fill('quero falar com um atendente');
  await owner.getByRole('button', { name: 'Enviar', exact: true }).click();
  const bell = bia.getByRole('button', { name: /^Avisos: 1 não lido/ });
  await bell.click();
  await bia
    .getByRole('dialog')
    .getByRole('link', { name: /espera por um atendente/ })
    .click();
  await expect(bia).toHaveURL(/#\/conversations\/[0-9a-f-]{36}/);
  await expect(bia.getByRole('button', { name: 'Avisos', exact: true })).toBeVisible();
});

test('a destination is added, tried and turned off in the settings', async () => {
  await owner.goto(`${product.url}/#/settings`);
  await owner.getByRole('button', { name: 'Adicionar destino' }).click();
  const dialog = owner.getByRole('dialog');
  await dialog.getByLabel('Nome').fill('Canal de vendas');
  await dialog.getByLabel('Endereço').fill('https://example.com/hook');
  await dialog.getByRole('button', { name: 'Salvar' }).click();
  await expect(dialog.getByRole('alert')).toContainText('hooks.slack.com');
  await dialog.getByRole('combobox', { name: 'Tipo' }).click();
  await owner.getByRole('option', { name: 'Webhook' }).click();
  // A reserved name (RFC 6761), so that nothing leaves this machine.
  await dialog.getByLabel('Endereço').fill('https://nobody.invalid/hook');
  await dialog.getByRole('radio', { name: 'Só dos escolhidos' }).click();
  await dialog.getByRole('checkbox', { name: /^Simulador: / }).click();
  await dialog.getByRole('button', { name: 'Salvar' }).click();
  await expect(owner.getByRole('group', { name: 'Segredo' })).toBeVisible();
  await owner.getByRole('button', { name: 'Pronto' }).click();
  const card = owner.getByRole('article', { name: 'Canal de vendas' });
  await expect(card).toContainText(/De quais números: \S/);
  await card.getByRole('button', { name: 'Enviar teste' }).click();
  await expect(card.getByText('Não chegou: não dá para conectar')).toBeVisible();
  await card.getByRole('button', { name: 'Envios' }).click();
  await expect(owner.getByRole('dialog')).toContainText('Na fila');
  await owner.getByRole('button', { name: 'Fechar' }).click();
  await card.getByRole('switch').click();
  await expect(card.getByText('Desligado')).toBeVisible();
});

test('hours of attendance are set for every persona, and outlive a reload', async () => {
  await owner.goto(`${product.url}/#/settings`);
  const hours = owner.getByRole('region', { name: 'Horário de atendimento' });
  await hours.getByRole('switch', { name: 'Atender só em certos horários' }).click();
  await hours.getByLabel('sexta-feira, até').fill('17:00');
  await hours.getByRole('switch', { name: 'Atende: sábado' }).click();
  await expect(hours).toContainText('avisado de quando vocês voltam');
  await hours.getByRole('button', { name: 'Salvar horário' }).click();
  await expect(owner.getByText('Ajustes salvos')).toBeVisible();
  await owner.reload();
  await expect(hours).toContainText(
    'Atende segunda a quinta, das 9h às 18h; sexta, das 9h às 17h; sábado, das 9h às 18h',
  );
});

const LAPTOP = { width: 1440, height: 900 };
const PHONE = { width: 390, height: 844 };

for (const colorScheme of ['light', 'dark'] as const) {
  for (const size of [LAPTOP, PHONE]) {
    test(`team, settings and profile are accessible and fit ${size.width} px, ${colorScheme}`, async () => {
      test.setTimeout(120_000);
      await owner.setViewportSize(size);
      await owner.emulateMedia({ colorScheme });
      await owner.mouse.move(0, 0);
      const faults: string[] = [];
      for (const room of ['people', 'settings', 'profile']) {
        await owner.goto(`${product.url}/#/${room}`);
        await expect(owner.locator('main h1').first()).toBeVisible();
        await expect(owner.locator('main [aria-busy=true]')).toHaveCount(0);
        faults.push(...(await findFaults(owner, room)));
      }
      expect(faults).toEqual([]);
    });
  }
}

test('deactivated, she is out at once and does not come in again', async () => {
  await owner.setViewportSize(LAPTOP);
  await owner.goto(`${product.url}/#/people`);
  await choose('Desativar');
  await owner.getByRole('dialog').getByRole('button', { name: 'Desativar' }).click();
  await expect(rowOf(BIA.email)).toContainText('Desativado');
  await expect(bia.getByRole('button', { name: 'Entrar' })).toBeVisible();
  await signIn(bia, BIA);
  await expect(bia.getByRole('alert')).toBeVisible();
});

test('nothing went wrong unseen', () => {
  expect(problems).toEqual([]);
});
