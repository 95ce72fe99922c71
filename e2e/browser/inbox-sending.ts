import { expect, test } from '@playwright/test';
import { drawnPicture } from './drawn-picture.ts';
import { dropFiles, pasteFiles } from './give-files.ts';
import { type Attendant, type Contact, claimButton, type Desk, field } from './inbox-desk.ts';

const BIA = { From: 'whatsapp:+5511955551111', ProfileName: 'Bia Conceição' };

const filesToSend = ({ page }: Attendant) => page.getByRole('group', { name: 'Arquivos a enviar' });

async function attach(
  { page }: Attendant,
  name: string,
  mimeType: string,
  buffer: Buffer,
): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Anexar arquivo' }).click();
  await (await chooser).setFiles({ name, mimeType, buffer });
}

/** Needs Lia to have this contact's conversation open and assigned to her. */
export function testsOfFiles(desk: () => Desk, contact: Contact): void {
  test('a picture is shown before it is sent, and one of the wrong kind is refused in words', async () => {
    const { lia, product } = desk();
    const picture = await drawnPicture(lia.page, 'image/png', { width: 320, height: 200 });
    await attach(lia, 'tudo.zip', 'application/zip', Buffer.from('PK'));
    await expect(lia.page.getByText(/não aceita este tipo de arquivo/)).toBeVisible();
    await attach(lia, 'planta.png', 'image/png', picture);
    await expect(filesToSend(lia)).toContainText('planta.png');
    await field(lia).fill('A planta, com as medidas');
    await expect(filesToSend(lia)).toContainText('O texto vai como legenda.');
    await lia.page.getByRole('button', { name: 'Enviar mensagem' }).click();
    await desk().hears(contact, 'A planta, com as medidas');
    expect(product.sentTo(contact.From).at(-1)?.form.MediaUrl).toBeTruthy();
    const bubble = lia.inbox.bubble('A planta, com as medidas');
    await expect(bubble.getByRole('img', { name: 'Imagem' })).toBeVisible();
    await expect(field(lia)).toHaveValue('');
  });

  test('files that are pasted or dropped wait until they are sent; words of a table stay words', async () => {
    const { lia, product } = desk();
    const { page } = lia;
    const picture = await drawnPicture(page, 'image/png', { width: 32, height: 20 });
    const named = (name: string) => ({ name, type: 'image/png', bytes: picture });
    // Excel and Word also put a picture of the text on the clipboard.
    const table = { files: [named('image.png')], text: 'Quarto 12 m²' };
    expect(await pasteFiles(field(lia), table)).toBe(false);
    await expect(filesToSend(lia)).toHaveCount(0);
    expect(await pasteFiles(field(lia), { files: [named('colada.png')] })).toBe(true);
    await dropFiles(lia.inbox.thread, [
      named('solta.png'),
      { name: 'tudo.zip', type: 'application/zip', bytes: picture },
    ]);
    await expect(page.getByText(/^tudo\.zip: /)).toBeVisible();
    // If the browser handled a drop outside the thread, it would replace the console with the file.
    expect(await dropFiles(page.getByRole('searchbox', { name: /Buscar/ }), [named('x.png')])).toBe(
      true,
    );
    await page.getByRole('tab', { name: /Abertas/ }).click();
    await page.goto(`${product.url}/#/conversations?queue=mine`);
    await lia.inbox.open(contact.ProfileName);
    await expect(filesToSend(lia).getByRole('listitem')).toHaveText([/colada\.png/, /solta\.png/]);
    await field(lia).fill('Duas fotos');
    const before = product.sentTo(contact.From).length;
    await field(lia).press('Enter');
    await desk().hears(contact, 'Duas fotos');
    const sent = product.sentTo(contact.From).slice(before);
    expect(sent.map(({ body, mediaUrls }) => [mediaUrls.length, body])).toEqual([
      [1, ''],
      [1, 'Duas fotos'],
    ]);
    await expect(filesToSend(lia)).toHaveCount(0);
    await expect(field(lia)).toBeFocused();
  });

  test('a voice message is recorded, kept when it cannot be sent, and written down', async () => {
    const { lia, product } = desk();
    const { page } = lia;
    const { keyboard } = page;
    await page.context().grantPermissions(['microphone'], { origin: product.url });
    const record = page.getByRole('button', { name: 'Gravar áudio' });
    const recording = page.getByRole('group', { name: /^Gravando/ });
    const before = product.sentTo(contact.From).length;
    await record.click();
    await expect(recording).toBeVisible();
    // No keyboard shortcut leaves the conversation during a recording.
    await keyboard.press('j');
    await keyboard.press('Escape');
    await expect(recording).toHaveCount(0);
    await page.route('**/attachments', (route) => route.abort());
    await record.press('Enter');
    await expect(recording).toContainText('0:01');
    await keyboard.press('Enter');
    await expect(filesToSend(lia)).toContainText(/voz\.(webm|ogg)/);
    await page.unroute('**/attachments');
    await page.getByRole('button', { name: 'Enviar mensagem' }).click();
    await expect.poll(() => product.sentTo(contact.From).length).toBe(before + 1);
    expect(product.sentTo(contact.From).at(-1)).toMatchObject({ body: '', mediaUrls: [/media/] });
    await expect(lia.inbox.bubble('A vaga da garagem é coberta.')).toContainText('Transcrição');
    await page.getByRole('searchbox', { name: /Buscar/ }).fill('GARAGEM cobe');
    await expect(page.getByRole('link', { name: contact.ProfileName }).first()).toBeVisible();
    await page.getByRole('button', { name: 'Limpar a busca' }).click();
  });
}

export function testsOfTheWindow(desk: () => Desk): void {
  test('after 24 hours a template goes, and what was being written is kept', async () => {
    const { lia, owner, product } = desk();
    const { page } = lia;
    await page.setViewportSize({ width: 1440, height: 900 });
    await product.receive({ ...BIA, Body: 'Quero falar com atendente' });
    await expect.poll(desk().waiting, { timeout: 30_000 }).toBe(1);
    const { request } = owner.page;
    const headers = { origin: product.url };
    const accounts = await (await request.get(`${product.url}/api/provider-accounts`)).json();
    const made = await request.post(`${product.url}/api/templates`, {
      headers,
      data: {
        providerAccountId: accounts.data[0].id,
        contentSid: `HX${'a'.repeat(32)}`,
        name: 'retomada',
        language: 'pt_BR',
        body: 'Oi {{1}}, podemos continuar?',
        variables: ['1'],
      },
    });
    expect(made.status()).toBe(201);
    await page.goto(`${product.url}/#/conversations?queue=waiting`);
    await page.getByRole('searchbox', { name: /Buscar/ }).fill('conceicao');
    await expect(page).toHaveURL(/q=conceicao/);
    await lia.inbox.open('Bia Conceição');
    await expect(page.getByText(/Texto livre por mais/)).toBeVisible();
    await claimButton(lia).click();
    await field(lia).fill('Oi Bia, sobre a visita');
    await product.letADayPass();
    await page.reload();
    await expect(page.getByText(/Só um modelo aprovado pode ser enviado/)).toBeVisible();
    await expect(page.getByText(/fica guardado.*“Oi Bia, sobre a visita”/)).toBeVisible();
    await expect(field(lia)).toHaveCount(0);
    // Somebody who only watches, and might take the conversation over, is told too.
    await owner.page.goto(page.url());
    await expect(owner.page.getByText('Passaram 24 horas: só modelo aprovado')).toBeVisible();
    await page.getByRole('textbox', { name: 'Variável 1' }).fill('Bia');
    await expect(page.getByText('Oi Bia, podemos continuar?')).toBeVisible();
    await page.getByRole('button', { name: 'Enviar modelo' }).click();
    await expect
      .poll(() => product.sentTo(BIA.From).at(-1)?.form.ContentSid)
      .toBe(`HX${'a'.repeat(32)}`);
    // The contact's answer reopens the 24 hours, and the draft is still there.
    await product.receive({ ...BIA, Body: 'Podemos sim!' });
    await expect(field(lia)).toHaveValue('Oi Bia, sobre a visita');
  });
}
