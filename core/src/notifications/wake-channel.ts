/** The channel on which Postgres announces, at commit, a notification to be distributed. */
export const WAKE_CHANNEL = 'sosia_notifications';
