export { createContact } from './create-contact.ts';
export { getContact } from './get-contact.ts';
export { listContacts } from './list-contacts.ts';
export { mergeContacts } from './merge-contacts.ts';
export { type Identity, type Person, resolveContact } from './resolve-contact.ts';
export { updateContact } from './update-contact.ts';
