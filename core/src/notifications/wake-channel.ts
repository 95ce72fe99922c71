/** Where Postgres says, at the commit, that a notification is to be distributed. */
export const WAKE_CHANNEL = 'sosia_notifications';
