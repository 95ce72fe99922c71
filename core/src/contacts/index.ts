export { getContact } from './get-contact.ts';
export { listContacts } from './list-contacts.ts';
export { updateContact } from './update-contact.ts';
