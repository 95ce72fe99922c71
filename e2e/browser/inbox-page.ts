import { expect, type Locator, type Page } from '@playwright/test';

/** The inbox as an attendant uses it. */
export function inboxOn(page: Page) {
  const thread = page.getByRole('log', { name: 'Mensagens' });
  return {
    thread,
    async open(contact: string): Promise<void> {
      await page.getByRole('link', { name: contact }).first().click();
      await expect(thread).toBeVisible();
    },
    /** The newest bubble with this text, including the line under it. */
    bubble: (text: string | RegExp): Locator =>
      thread.locator('[id^="message-"]').filter({ hasText: text }).last(),
    async claim(): Promise<void> {
      await page.getByRole('button', { name: 'Assumir conversa' }).click();
      await expect(page.getByRole('button', { name: 'Devolver à persona' })).toBeVisible();
    },
    async write(text: string): Promise<void> {
      await page.getByRole('textbox', { name: /Escreva como/ }).fill(text);
      await page.getByRole('button', { name: 'Enviar mensagem' }).click();
    },
  };
}

export type InboxPage = ReturnType<typeof inboxOn>;
