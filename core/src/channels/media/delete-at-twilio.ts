import type { Attachment } from '@sosia/prisma';
import { z } from 'zod';
import type { Context } from '../../platform/index.ts';
import { twilioClient } from '../whatsapp/index.ts';
import { credentialsOf, type Source } from './read-source.ts';

const AccountSettings = z.object({ deleteMedia: z.boolean().default(false) });

/** Whether the account's settings ask for media to be deleted at Twilio. */
export function isMediaDeleted(settings: unknown): boolean {
  return AccountSettings.safeParse(settings ?? {}).data?.deleteMedia ?? false;
}

const MEDIA_PATH = /\/Messages\/((?:MM|SM)[0-9a-zA-Z]{32})\/Media\/(ME[0-9a-zA-Z]{32})/;

/**
 * If the organisation wants it, deletes a file that we have stored at Twilio (its media resource:
 * 204, or 404 when it is already gone). A failure is logged and does not affect the contact.
 */
export async function deleteAtTwilio(
  ctx: Pick<Context, 'config' | 'secrets' | 'log'>,
  source: Source,
  attachment: Attachment,
): Promise<void> {
  const account = source.conversation.number.providerAccount;
  const credentials = credentialsOf(ctx, source);
  const [, messageSid, mediaSid] = MEDIA_PATH.exec(attachment.sourceUrl ?? '') ?? [];
  if (!isMediaDeleted(account?.settings) || !credentials || !messageSid || !mediaSid) return;
  try {
    const { username: accountSid, password: authToken } = credentials;
    const client = await twilioClient(ctx.config, { accountSid, authToken });
    await client.messages(messageSid).media(mediaSid).remove();
  } catch (error) {
    if ((error as { status?: number }).status === 404) return;
    ctx.log.warn(
      { attachmentId: attachment.id, error: String(error) },
      'a file was not deleted at the provider',
    );
  }
}
