import { expect, type Page, test } from '@playwright/test';
import { findFaults } from './find-faults.ts';
import { type Product, startProduct } from './start-product.ts';

test.describe.configure({ mode: 'serial' });

const ACCOUNT = { ADMIN_EMAIL: 'ana@example.com', ADMIN_PASSWORD: 'uma frase curta' };
const LAPTOP = { width: 1440, height: 900 };
const PHONE = { width: 390, height: 844 };

let product: Product;
let page: Page;
let personaId = '';
const problems: string[] = [];

test.beforeAll(async ({ browser }) => {
  test.setTimeout(120_000);
  product = await startProduct(ACCOUNT);
  const context = await browser.newContext({ viewport: LAPTOP });
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  page = await context.newPage();
  page.on('pageerror', (error) => problems.push(error.message));
  await page.goto(product.url);
  await page.getByLabel('E-mail').fill(ACCOUNT.ADMIN_EMAIL);
  await page.getByLabel('Senha', { exact: true }).fill(ACCOUNT.ADMIN_PASSWORD);
  await page.getByRole('button', { name: 'Entrar' }).click();
  await expect(page.getByRole('link', { name: 'Personas' }).first()).toBeVisible();
});
test.afterAll(async () => {
  await page?.context().close();
  await product?.stop();
});

const open = (section: string) => page.goto(`${product.url}/#/personas/${personaId}/${section}`);
const saved = () => expect(page.getByText('Rascunho salvo')).toBeVisible();

async function draft() {
  const answer = await page.request.get(`${product.url}/api/personas/${personaId}`);
  return (await answer.json()).draft;
}

/** Saves another section: what the section before had to save is saved with it. */
async function saveRole(role: string): Promise<void> {
  await page.getByRole('link', { name: 'Identidade' }).click();
  await page.getByLabel('Papel', { exact: true }).fill(role);
  await expect.poll(async () => (await draft()).identity.role).toBe(role);
}

test('a template is looked at, named, and becomes a persona', async () => {
  await page.goto(`${product.url}/#/personas`);
  await page.getByRole('button', { name: 'Criar persona' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('radio', { name: /Restaurante/ }).check();
  await expect(dialog.getByText('Depende da fome!')).toBeVisible();
  await dialog.getByRole('radio', { name: /Atendimento de loja/ }).check();
  await dialog.getByLabel('Nome', { exact: true }).fill('Lia');
  await dialog.getByRole('button', { name: 'Criar persona' }).click();
  await expect(page).toHaveURL(/personas\/[\w-]+\/systemPrompt/);
  personaId = /personas\/([\w-]+)/.exec(page.url())?.[1] ?? '';
  expect(await draft()).toMatchObject({
    identity: { name: 'Lia' },
    handoff: { isModelAsked: true },
  });
});

test('a biography is written with headings and bold, and kept as Markdown', async () => {
  await open('biography');
  const editor = page.getByRole('textbox', { name: 'Biografia' });
  await editor.click();
  await page.getByRole('button', { name: 'Título', exact: true }).click();
  await page.keyboard.type('Quem sou');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Nasci em ');
  await page.keyboard.press('ControlOrMeta+b');
  await page.keyboard.type('Uberaba');
  await page.keyboard.press('ControlOrMeta+b');
  await page.keyboard.type(' & cobro R$ 10 * 2.');
  await saved();
  const text = '# Quem sou\n\nNasci em **Uberaba** & cobro R$ 10 * 2.';
  await expect.poll(async () => (await draft()).biography).toBe(text);
  await page.getByRole('button', { name: 'Ver sem formatação' }).click();
  await expect(page.getByLabel('Biografia', { exact: true })).toHaveValue(text);
  await page.getByRole('button', { name: 'Ver com formatação' }).click();
  await expect(page.locator('.tiptap h1')).toHaveText('Quem sou');
});

/** Shortened from what Word and Google Docs put on the clipboard. */
const PASTED = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style>p{color:red}</style></head>
<body><p class=MsoTitle>Minha loja<o:p></o:p></p>
<p class=MsoNormal style="font-size:11pt"><b>Aberta</b> desde <span style="color:red">1980</span>.<o:p></o:p></p>
<p class=MsoListParagraph style="mso-list:l0 level1 lfo1"><span style="mso-list:Ignore">·<span>&nbsp;&nbsp;</span></span>Vestidos</p>
<p class=MsoListParagraph style="mso-list:l0 level1 lfo1"><span style="mso-list:Ignore">·<span>&nbsp;&nbsp;</span></span>Sapatos</p>
<b style="font-weight:normal"><p><a href="https://exemplo.com.br" style="color:blue">Site</a></p></b>
<script>alert(1)</script><img src="https://exemplo.com/x.png"></body></html>`;

test('what is pasted from Word or Docs arrives as clean Markdown', async () => {
  const editor = page.getByRole('textbox', { name: 'Biografia' });
  await editor.click();
  await page.keyboard.press('ControlOrMeta+a');
  // As text, because browser types are not available here.
  await page.evaluate(`(() => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/html', ${JSON.stringify(PASTED)});
    clipboardData.setData('text/plain', 'texto');
    const paste = { clipboardData, bubbles: true, cancelable: true };
    document.querySelector('.tiptap').dispatchEvent(new ClipboardEvent('paste', paste));
  })()`);
  const text = [
    '# Minha loja',
    '**Aberta** desde 1980.',
    '- Vestidos\n- Sapatos',
    '[Site](https://exemplo.com.br)',
  ].join('\n\n');
  await expect.poll(async () => (await draft()).biography).toBe(text);
});

test('a text the editor cannot show whole stays in Markdown, and opening it changes nothing', async () => {
  const biography = 'Preços:\n\n| a | b |\n|---|---|\n| 1 | 2 |\n';
  const before = await page.request.get(`${product.url}/api/personas/${personaId}`);
  const persona = await before.json();
  await page.request.patch(`${product.url}/api/personas/${personaId}`, {
    data: { draft: { ...persona.draft, biography }, draftRevision: persona.draftRevision },
  });
  await page.reload();
  await expect(page.getByText('ele aparece sem formatação', { exact: false })).toBeVisible();
  await expect(page.getByLabel('Biografia', { exact: true })).toHaveValue(biography);
  await saveRole('Atende a loja');
  expect((await draft()).biography).toBe(biography);
  await open('biography');
  await page.getByLabel('Biografia', { exact: true }).fill('Nasci em 1980.\n\n* a\n* b');
  await saved();
  await page.reload();
  await expect(page.locator('.tiptap li')).toHaveCount(2);
  await saveRole('Atende a loja do centro');
  expect((await draft()).biography).toBe('Nasci em 1980.\n\n* a\n* b');
});

test('a tone is given by an idea and an example', async () => {
  await open('tone');
  await page.getByRole('button', { name: 'Bem-humorada' }).click();
  await page.getByRole('button', { name: 'Adicionar exemplo' }).click();
  const example = page
    .getByRole('heading', { name: 'Exemplo 3' })
    .locator('xpath=ancestor::section[1]');
  await example.getByLabel('O contato escreve').fill('abre hoje?');
  await example.getByLabel('Ela responde').fill('Abre sim, até as 18h!');
  await saved();
  const { tone } = await draft();
  expect(tone.style).toContain('Humor leve');
  expect(tone.examples).toHaveLength(3);
});

test('the greeting shows how the contact reads it', async () => {
  await open('greeting');
  await page.getByLabel('Saudação', { exact: true }).fill('Oi, ');
  await page.getByRole('button', { name: 'Inserir variável: Saudação' }).click();
  await page.getByRole('menuitem', { name: /contact\.name/ }).click();
  const preview = page.getByRole('region', { name: 'Como o contato lê' }).first();
  await expect(preview).toContainText('Oi, Ana');
  await page.getByLabel('Saudação', { exact: true }).pressSequentially(' {{nada}}');
  await expect(preview).toContainText('{{nada}} não existe');
  await saved();
});

const phrase = () => page.getByRole('textbox', { name: 'Testar uma frase' });
/** The result of testing a phrase. */
const verdict = () => page.getByRole('region', { name: 'Testar uma frase' }).getByRole('status');

const order = () =>
  page
    .locator('[data-quick-reply]')
    .evaluateAll((cards) => cards.map((card) => card.getAttribute('data-quick-reply')));

test('quick replies are tested with a phrase and moved by the keyboard and by dragging', async () => {
  await open('quickReplies');
  await phrase().fill('Onde fica a loja?');
  await expect(verdict()).toContainText('quem responde é o modelo');
  await expect(page.getByText('mas está desligada')).toBeVisible();
  await phrase().fill('muito obrigada!!');
  await expect(verdict()).toContainText('Responde a resposta rápida 1');
  await phrase().fill('quero falar com uma pessoa');
  await expect(verdict()).toContainText('Pede um atendente');

  expect(await order()).toEqual(['agradecimento', 'endereco', 'pagamento']);
  await page.getByRole('button', { name: 'Mover a resposta rápida 1' }).focus();
  await page.keyboard.press('Space');
  await page.waitForTimeout(200);
  await page.keyboard.press('ArrowDown');
  await page.waitForTimeout(300);
  await page.keyboard.press('Space');
  await expect.poll(order).toEqual(['endereco', 'agradecimento', 'pagamento']);
  await page
    .getByRole('button', { name: 'Mover a resposta rápida 3' })
    .dragTo(page.getByRole('button', { name: 'Mover a resposta rápida 1' }), { steps: 12 });
  await expect.poll(order).toEqual(['pagamento', 'endereco', 'agradecimento']);
  await saved();
  const { quickReplies } = await draft();
  expect(quickReplies.map(({ id }: { id: string }) => id)).toEqual(await order());
});

test('a broken or endless pattern is told at its field, and an unfilled answer when switched on', async () => {
  await page.getByRole('button', { name: 'Adicionar resposta rápida' }).click();
  const card = page.locator('[data-quick-reply]').last();
  await card.getByRole('combobox').click();
  await page.getByRole('option', { name: 'combina com o padrão' }).click();
  await card.getByLabel('Padrões').fill('(');
  await expect(card.getByText('não é uma expressão regular válida')).toBeVisible();
  await card.getByLabel('Padrões').fill('^(a+)+$');
  await expect(card.getByText('pode travar')).toBeVisible();
  await card.getByLabel('Padrões').fill('pedido\\s+\\d+');
  await card.getByLabel('Resposta', { exact: true }).fill('Vou olhar o pedido!');
  await phrase().fill('cadê o pedido 123');
  await expect(verdict()).toContainText('Responde a resposta rápida 4');
  await saved();
  await page.getByRole('switch', { name: 'Ligada: Resposta rápida 1' }).check();
  await expect(page.locator('[data-quick-reply]').first()).toContainText('Há campos a corrigir');
  await page.getByRole('switch', { name: 'Ligada: Resposta rápida 1' }).uncheck();
  await saved();
});

test('handoff has its words, the model, failures, hours and texts', async () => {
  await open('handoff');
  await page.getByRole('button', { name: 'em inglês' }).click();
  await page.getByLabel('Depois de respostas sem sucesso seguidas').fill('2');
  await page.getByRole('switch', { name: 'Atender só em certos horários' }).check();
  await page.getByRole('switch', { name: 'Atende: sábado' }).check();
  await page.getByLabel('sábado, até').fill('12:00');
  await page.getByLabel('sábado, até').blur();
  await expect(
    page.getByText(/segunda a sexta, das 9h às 18h; sábado, das 9h às 12h/).first(),
  ).toBeVisible();
  await page
    .getByRole('button', { name: /Feriados nacionais de/ })
    .first()
    .click();
  await page
    .getByLabel('Aviso fora do horário', { exact: true })
    .fill('Voltamos {{attendance.next}}. Atendemos {{attendance.hours}}.');
  const outsideHours = page
    .getByRole('region', { name: 'Como o contato lê' })
    .filter({ hasText: 'Voltamos' });
  await expect(outsideHours).toContainText(
    'Atendemos segunda a sexta, das 9h às 18h; sábado, das 9h às 12h.',
  );
  await saved();
  const { handoff } = await draft();
  expect(handoff).toMatchObject({
    failedAnswers: 2,
    isModelAsked: true,
    hours: { isLimited: true },
  });
  expect(handoff.words).toContain('talk to a person');
  expect(handoff.hours.holidays).toHaveLength(10);
  expect(handoff.hours.periods).toContainEqual({ weekday: 6, from: '09:00', to: '12:00' });
});

test('a persona is duplicated, and the copy deleted; the published one is only archived', async () => {
  await page.getByRole('button', { name: 'Mais ações de Lia' }).click();
  await page.getByRole('menuitem', { name: 'Duplicar' }).click();
  await expect(page.getByRole('heading', { name: 'Lia (cópia)' })).toBeVisible();
  await page.getByRole('button', { name: 'Mais ações de Lia (cópia)' }).click();
  await page.getByRole('menuitem', { name: 'Excluir' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Excluir' }).click();
  await expect(page.getByText('Lia (cópia) foi excluída')).toBeVisible();
  await expect(page).toHaveURL(/#\/personas$/);
  await expect(page.getByRole('link', { name: 'Lia (cópia)' })).toHaveCount(0);

  await page.getByRole('button', { name: 'Mais ações de Endrigo Almada' }).click();
  await page.getByRole('menuitem', { name: 'Excluir' }).click();
  await expect(page.getByRole('dialog')).toContainText('não pode ser excluída');
  await page.getByRole('dialog').getByRole('button', { name: 'Cancelar' }).click();
});

test('on a phone a persona is archived from its own page', async () => {
  await page.setViewportSize(PHONE);
  await page.goto(`${product.url}/#/personas/${personaId}`);
  await page.getByRole('button', { name: 'Mais ações de Lia' }).click();
  await page.getByRole('menuitem', { name: 'Arquivar' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Arquivar persona' }).click();
  await expect(page.getByText('Persona arquivada')).toBeVisible();
  await page.getByRole('button', { name: /Arquivadas/ }).click();
  await page.getByRole('button', { name: 'Trazer de volta' }).click();
  await expect(page.getByText('Lia voltou para a lista')).toBeVisible();
});

const SECTIONS = ['biography', 'tone', 'greeting', 'quickReplies', 'handoff'];

for (const colorScheme of ['light', 'dark'] as const) {
  for (const size of [LAPTOP, PHONE]) {
    test(`the sections are accessible and fit ${size.width} px, ${colorScheme}`, async () => {
      test.setTimeout(120_000);
      await page.setViewportSize(size);
      await page.emulateMedia({ colorScheme });
      await page.mouse.move(0, 0);
      const faults: string[] = [];
      const look = async (name: string) => {
        // The chat beside the sections has its own tests.
        const chat = '[aria-label="Conversa com o rascunho"]';
        faults.push(...(await findFaults(page, name, { except: chat })));
      };
      for (const section of SECTIONS) {
        await open(section);
        await expect(page.locator('main section').first()).toBeVisible();
        if (section === 'biography') await expect(page.locator('.tiptap')).toBeVisible();
        await look(section);
      }
      await page.goto(`${product.url}/#/personas`);
      await page.getByRole('button', { name: 'Criar persona' }).click();
      await page.getByRole('radio', { name: /Clínica/ }).check();
      await look('new persona');
      await page.keyboard.press('Escape');
      expect(faults).toEqual([]);
    });
  }
}

test('nothing went wrong in the browser meanwhile', () => {
  expect(problems).toEqual([]);
});
