import { expect, test } from '@playwright/test';
import { answerPrompts } from '../fakes/fake-openai.ts';
import { findFaults } from './find-faults.ts';
import { type Attendant, claimButton, type Desk, field, LIA, openDesk } from './inbox-desk.ts';
import { testsOfFiles, testsOfTheWindow } from './inbox-sending.ts';

test.describe.configure({ mode: 'serial', timeout: 120_000 });

const CARLA = { From: 'whatsapp:+5511955554444', ProfileName: 'Carla Nunes' };
const ROSA = { From: 'whatsapp:+5511955552222', ProfileName: 'Rosa Lima' };
const HUGO = { From: 'whatsapp:+5511955553333', ProfileName: '<b>Hugo</b> & filhos' };
/** The promise is that both see it within a second; the rest is for a busy machine. */
const AT_ONCE = { timeout: 5_000 };

let desk: Desk;
let product: Desk['product'];
let owner: Attendant;
let lia: Attendant;

test.beforeAll(async ({ browser }) => {
  test.setTimeout(300_000);
  desk = await openDesk(browser);
  ({ product, owner, lia } = desk);
  for (const { page } of [owner, lia]) await page.goto(`${product.url}/#/conversations`);
});
test.afterAll(() => desk?.close());

const says = (person: typeof CARLA, Body: string) => product.receive({ ...person, Body });
const hears = (person: typeof CARLA, words: string) => desk.hears(person, words);
const waiting = () => desk.waiting();

test('words that ask for a person put the contact into the queue, and both see it live', async () => {
  for (const { page } of [owner, lia]) await page.getByRole('tab', { name: /Fila/ }).click();
  await says(CARLA, 'Quero falar com atendente');
  await expect.poll(waiting, { timeout: 30_000, intervals: [50] }).toBe(1);
  for (const { page } of [owner, lia]) {
    await expect(page.getByRole('link', { name: /Carla Nunes/ })).toBeVisible(AT_ONCE);
    await expect(page.getByRole('timer', { name: /Espera há/ })).toBeVisible();
    await expect(page.getByRole('tab', { name: /Fila/ })).toContainText('1');
    await expect(page).toHaveTitle(/^\(\d+\) /);
  }
});

test('of two who take over at once one wins, and the other is told who', async () => {
  for (const { page, inbox } of [owner, lia]) {
    await inbox.open('Carla Nunes');
    await expect(page.getByText('Esta pessoa espera por um atendente.')).toBeVisible();
  }
  // Both requests are held until both have been made: neither sees the other's live event first.
  let arrived = 0;
  let release = () => {};
  const both = new Promise<void>((resolve) => {
    release = resolve;
  });
  for (const { page } of [owner, lia]) {
    await page.route('**/claim', async (route) => {
      arrived += 1;
      if (arrived === 2) release();
      await both;
      await route.continue();
    });
  }
  await Promise.all([claimButton(owner).click(), claimButton(lia).click()]);
  const winner = await Promise.race(
    [owner, lia].map(async (one) => {
      await field(one).waitFor({ timeout: 30_000 });
      return one;
    }),
  );
  const loser = winner === owner ? lia : owner;
  await expect(loser.page.getByText(/assumiu esta conversa antes de você/)).toBeVisible();
  await expect(loser.page.getByText(/está atendendo\./)).toBeVisible();
  await expect(field(loser)).toHaveCount(0);
  for (const { page } of [owner, lia]) await page.unroute('**/claim');
  // From here on the owner watches and the attendant answers.
  if (winner === owner) {
    await owner.page.getByRole('button', { name: 'Passar' }).click();
    await owner.page.getByRole('menuitem', { name: LIA.name }).click();
  }
  await expect(field(lia)).toBeVisible(AT_ONCE);
  await expect(owner.page.getByText(`${LIA.name} está atendendo.`)).toBeVisible(AT_ONCE);
});

test('words flow both ways, and the one who looks on sees them too', async () => {
  // A pasted text is kept whole and reported as too long.
  await field(lia).fill('a'.repeat(12_000));
  await expect(lia.page.getByText(/tire 8.?000 caracteres/)).toBeVisible();
  await expect(lia.page.getByRole('button', { name: 'Enviar mensagem' })).toBeDisabled();
  await lia.inbox.write('Oi Carla, aqui é a Lia. Sábado às 10 serve?');
  await hears(CARLA, 'Oi Carla, aqui é a Lia. Sábado às 10 serve?');
  await expect(owner.inbox.bubble('Sábado às 10 serve?')).toContainText(LIA.name);
  await says(CARLA, 'Sábado às 10 está ótimo');
  for (const { inbox } of [owner, lia]) {
    await expect(inbox.bubble('Sábado às 10 está ótimo')).toBeVisible(AT_ONCE);
  }
});

test('a note calls a colleague and never leaves the house', async () => {
  const before = product.sentTo(CARLA.From).length;
  await lia.page.getByRole('button', { name: 'Nota' }).click();
  const note = lia.page.getByRole('textbox', { name: 'Nota interna' });
  await note.pressSequentially('Veja isto @');
  const colleague = lia.page.getByRole('option').first();
  await expect(colleague).toBeVisible();
  await note.press('Enter');
  await note.pressSequentially('por favor');
  await note.press('Enter');
  await expect(owner.inbox.bubble('Veja isto')).toContainText(`Nota de ${LIA.name}`);
  expect(product.sentTo(CARLA.From)).toHaveLength(before);
  await expect(field(lia)).toBeVisible();
});

test('a canned reply is written by its shortcut, filled in before it is sent', async () => {
  const saved = await lia.page.request.post(`${product.url}/api/canned-replies`, {
    headers: { origin: product.url },
    data: {
      shortcut: 'visita',
      text: 'Combinado, {{contact.firstName}}! Abraço, {{attendant.firstName}}.',
    },
  });
  expect(saved.status()).toBe(201);
  await lia.page.reload();
  await field(lia).pressSequentially('/vis');
  await expect(lia.page.getByRole('option')).toContainText('Combinado, Carla! Abraço, Lia.');
  await field(lia).press('Enter');
  await expect(field(lia)).toHaveValue('Combinado, Carla! Abraço, Lia.');
  // An unsent draft survives a reload.
  await lia.page.reload();
  await expect(field(lia)).toHaveValue('Combinado, Carla! Abraço, Lia.');
  await field(lia).press('Enter');
  await hears(CARLA, 'Combinado, Carla! Abraço, Lia.');
});

testsOfFiles(() => desk, CARLA);

test('handed back with a note, the persona goes on knowing what was agreed', async () => {
  await lia.page.getByRole('button', { name: 'Devolver à persona' }).click();
  await lia.page.getByLabel(/O que ficou combinado/).fill('Visita no sábado às 10, com a Lia.');
  await lia.page.getByRole('button', { name: 'Devolver', exact: true }).click();
  await expect(claimButton(owner)).toBeVisible(AT_ONCE);
  await says(CARLA, 'Que horas mesmo é a visita?');
  await hears(CARLA, 'Claro! A visita fica como a equipe combinou.');
  expect(JSON.stringify(answerPrompts(product.openai.prompts).at(-1)?.body)).toContain(
    'Visita no sábado às 10, com a Lia.',
  );
  await expect(owner.inbox.bubble('A visita fica como a equipe combinou')).toBeVisible();
});

test('one click calls an attendant, and the contact is told', async () => {
  const before = product.sentTo(CARLA.From).length;
  await owner.page.getByRole('button', { name: 'Chamar atendente' }).click();
  await expect.poll(waiting, { timeout: 30_000 }).toBe(1);
  await expect.poll(() => product.sentTo(CARLA.From).length).toBe(before + 1);
  await owner.page.getByRole('button', { name: 'Devolver à persona' }).click();
  await owner.page.getByRole('button', { name: 'Devolver', exact: true }).click();
  await expect.poll(waiting, { timeout: 30_000 }).toBe(0);
});

test('a link leads to one message and marks it', async () => {
  const bubble = lia.inbox.bubble('Sábado às 10 serve?');
  const link = await bubble.getByRole('link').getAttribute('href');
  await lia.page.goto(`${product.url}/${link}`);
  await lia.page.reload();
  await expect(lia.page.locator('[aria-current="location"]')).toContainText('Sábado às 10 serve?');
  await expect(lia.page.locator('[aria-current="location"]')).toBeInViewport();
});

test('older messages come without a jump, and new ones are counted below', async () => {
  const { page, inbox } = lia;
  await says(ROSA, 'Quero falar com atendente');
  await expect.poll(waiting, { timeout: 30_000 }).toBe(1);
  const headers = { origin: product.url };
  const list = await page.request.get(`${product.url}/api/conversations?queue=waiting`);
  const at = `${product.url}/api/conversations/${(await list.json()).data[0].id}`;
  await page.request.post(`${at}/claim`, { headers, data: {} });
  for (let line = 1; line <= 80; line += 1) {
    const data = { text: `linha ${line} de 80` };
    expect((await page.request.post(`${at}/messages`, { headers, data })).status()).toBe(201);
  }
  await page.goto(`${product.url}/#/conversations?queue=mine`);
  await page.reload();
  await inbox.open('Rosa Lima');
  await expect(inbox.bubble('linha 80 de 80')).toBeInViewport();
  await expect(inbox.bubble('linha 2 de 80')).toHaveCount(0);
  await inbox.thread.evaluate((box: { scrollTop: number }) => {
    box.scrollTop = 300;
  });
  const read = inbox.bubble('linha 38 de 80');
  const before = (await read.boundingBox())?.y ?? 0;
  await expect(inbox.bubble('linha 2 de 80')).toHaveCount(1);
  expect(Math.abs(((await read.boundingBox())?.y ?? 0) - before)).toBeLessThan(2);
  await says(ROSA, 'Uma novidade');
  const pill = page.getByRole('button', { name: '1 nova' });
  await expect(pill).toBeVisible();
  expect(Math.abs(((await read.boundingBox())?.y ?? 0) - before)).toBeLessThan(2);
  await pill.click();
  await expect(inbox.bubble('Uma novidade')).toBeInViewport();
  await page.request.post(`${at}/resolve`, { headers, data: {} });
});

test('names are text, whatever they are made of', async () => {
  await says(HUGO, `<img src=x onerror=alert(1)> ${'a'.repeat(3000)}`);
  await says(HUGO, 'Quero falar com atendente');
  await lia.page.goto(`${product.url}/#/conversations?queue=waiting`);
  await expect(lia.page.getByText('<b>Hugo</b> & filhos')).toBeVisible();
});

test('the whole of it goes by keyboard alone', async () => {
  const { page } = lia;
  const { keyboard } = page;
  await expect(page.getByRole('link', { name: /Hugo/ })).toBeVisible();
  await keyboard.press('?');
  await expect(page.getByRole('dialog', { name: 'Atalhos do teclado' })).toBeVisible();
  await keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await keyboard.press('j');
  await expect(lia.inbox.bubble('Quero falar com atendente')).toBeVisible();
  await keyboard.press('c');
  await expect(field(lia)).toBeVisible();
  await keyboard.press('r');
  await expect(field(lia)).toBeFocused();
  // Letters are not shortcuts in a text field.
  await keyboard.type('Oi, jack e chen?');
  await keyboard.press('Enter');
  await hears(HUGO, 'Oi, jack e chen?');
  await keyboard.press('Escape');
  await keyboard.press('n');
  await expect(page.getByRole('textbox', { name: 'Nota interna' })).toBeFocused();
  await keyboard.type('Cliente educado');
  await keyboard.press('Enter');
  await expect(lia.inbox.bubble('Cliente educado')).toBeVisible();
  await keyboard.press('e');
  await expect(page.getByRole('dialog')).toBeVisible();
  await keyboard.press('Tab');
  await keyboard.type('Tirou a dúvida');
  await keyboard.press('Tab');
  await keyboard.press('Tab');
  await keyboard.press('Enter');
  await expect(page.getByText(/Conversa encerrada\./)).toBeVisible();
  await keyboard.press('/');
  await expect(page.getByRole('searchbox', { name: /Buscar/ })).toBeFocused();
});

const LOOKS = [
  { width: 1440, height: 900, colorScheme: 'light' },
  { width: 1440, height: 900, colorScheme: 'dark' },
  { width: 390, height: 844, colorScheme: 'light' },
  { width: 390, height: 844, colorScheme: 'dark' },
] as const;

for (const { colorScheme, ...size } of LOOKS) {
  test(`the inbox is accessible and fits ${size.width} px, ${colorScheme}`, async () => {
    const { page } = lia;
    await page.setViewportSize(size);
    await page.emulateMedia({ colorScheme });
    await page.mouse.move(0, 0);
    await page.goto(`${product.url}/#/conversations?queue=open`);
    await page.reload();
    await expect(page.getByRole('link', { name: /Carla Nunes/ })).toBeVisible();
    expect(await findFaults(page, 'queue')).toEqual([]);
    await lia.inbox.open('Carla Nunes');
    expect(await findFaults(page, 'thread')).toEqual([]);
  });
}

testsOfTheWindow(() => desk);

test('nothing went wrong unseen', () => {
  expect(desk.problems).toEqual([]);
});
