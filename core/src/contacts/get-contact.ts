import type { Contact } from '../contract/index.ts';
import { type Context, NotFoundError, type ScopedDb } from '../platform/index.ts';
import { CONTACT_PARTS, contactView } from './contact-view.ts';

/** A contact with the names providers know it by. Throws `not_found`. */
export async function getContact({ db }: Pick<Context, 'db'>, id: string): Promise<Contact> {
  return readContact(db, id);
}

/** The same within a transaction. */
export async function readContact(db: Pick<ScopedDb, 'contact'>, id: string): Promise<Contact> {
  const row = await db.contact.findUnique({ where: { id }, include: CONTACT_PARTS });
  if (!row) throw new NotFoundError('Contact');
  return contactView(row);
}
