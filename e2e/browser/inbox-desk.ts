import { type Browser, expect, type Page } from '@playwright/test';
import { addAttendant } from './add-attendant.ts';
import { type InboxPage, inboxOn } from './inbox-page.ts';
import { OWNER, startWhatsApp, type WhatsApp } from './start-whatsapp.ts';

export const LIA = { name: 'Lia Prado', email: 'lia@example.com', password: 'outra frase longa' };

/** A person who writes on WhatsApp. */
export interface Contact {
  From: string;
  ProfileName: string;
}

export interface Attendant {
  page: Page;
  inbox: InboxPage;
}

export interface Desk {
  product: WhatsApp;
  owner: Attendant;
  lia: Attendant;
  /** Errors in the attendants' browsers. */
  problems: string[];
  /** Waits until the contact has been sent these words. */
  hears(contact: Contact, words: string): Promise<void>;
  /** How many contacts are waiting for an attendant. */
  waiting(): Promise<number>;
  close(): Promise<void>;
}

/** Starts the product with two signed-in attendants and a persona that answers at once. */
export async function openDesk(browser: Browser): Promise<Desk> {
  const product = await startWhatsApp();
  product.openai.options.reply = () => 'Claro! A visita fica como a equipe combinou.';
  product.openai.options.transcribe = () => 'A vaga da garagem é coberta.';
  const problems: string[] = [];
  const signIn = (account: { email: string; password: string }) =>
    signInto(product, browser, account, problems);
  const owner = await signIn(OWNER);
  await addAttendant(owner.page.request, product.url, LIA);
  const lia = await signIn(LIA);
  await answerAtOnce(product, owner);
  return {
    product,
    owner,
    lia,
    problems,
    async hears({ From }, words) {
      const said = () => product.sentTo(From).map(({ body }) => body);
      await expect.poll(said, { timeout: 30_000 }).toContain(words);
    },
    async waiting() {
      const at = `${product.url}/api/conversations/queues`;
      // The server may be closing a connection that was idle for a long time.
      const answer = await owner.page.request.get(at, { maxRetries: 3 });
      return (await answer.json()).waiting.count;
    },
    async close() {
      for (const { page } of [owner, lia]) await page.context().close();
      await product.stop();
    },
  };
}

async function signInto(
  product: WhatsApp,
  browser: Browser,
  { email, password }: { email: string; password: string },
  problems: string[],
): Promise<Attendant> {
  const page = await (await browser.newContext()).newPage();
  page.on('pageerror', (error) => problems.push(error.message));
  const headers = { origin: product.url };
  const data = { email, password };
  await page.request.post(`${product.url}/api/auth/sign-in/email`, { headers, data });
  return { page, inbox: inboxOn(page) };
}

async function answerAtOnce({ url }: WhatsApp, { page: { request } }: Attendant): Promise<void> {
  const headers = { origin: url };
  const { data } = await (await request.get(`${url}/api/personas`)).json();
  const [{ id, draft, draftRevision }] = data;
  const handoff = { ...draft.handoff, isEnabled: true, words: ['falar com atendente'] };
  const timing = { quietPeriodMs: 0, maxWaitMs: 0 };
  const at = `${url}/api/personas/${id}`;
  const changed = { draft: { ...draft, handoff, timing, quickReplies: [] }, draftRevision };
  expect((await request.patch(at, { headers, data: changed })).status()).toBe(200);
  expect((await request.post(`${at}/publish`, { headers, data: {} })).ok()).toBe(true);
}

export const claimButton = ({ page }: Attendant) =>
  page.getByRole('button', { name: 'Assumir conversa' });
export const field = ({ page }: Attendant) => page.getByRole('textbox', { name: /Escreva como/ });
