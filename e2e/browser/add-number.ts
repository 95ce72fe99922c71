import type { Page } from '@playwright/test';
import type { WhatsApp } from './start-whatsapp.ts';

/**
 * Adds a number to the environment's account, and a second account that it may move to, as the
 * person signed in on the page.
 */
export async function addNumberToMove(
  page: Page,
  { url, twilio }: WhatsApp,
  { name, address, account }: { name: string; address: string; account: string },
): Promise<{ accountSid: string }> {
  const headers = { origin: url };
  const add = (path: string, data: object) =>
    page.request.post(`${url}/api/${path}`, { headers, data });
  const { data } = await (await page.request.get(`${url}/api/provider-accounts`)).json();
  await add('numbers', { name, address, providerAccountId: data[0].id });
  const accountSid = `AC${'7'.repeat(32)}`;
  const { authToken } = twilio.options;
  await add('provider-accounts', { name: account, accountSid, authToken });
  return { accountSid };
}
