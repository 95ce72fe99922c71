export { addPerson } from './add-person.ts';
export { deactivatePerson } from './deactivate-person.ts';
export { getPerson, listPeople } from './list-people.ts';
export { mayAttend } from './may-attend.ts';
export { reactivatePerson } from './reactivate-person.ts';
export { renewPasswordLink } from './renew-password-link.ts';
export { roleOfAsker } from './require-manager.ts';
export { updatePerson } from './update-person.ts';
