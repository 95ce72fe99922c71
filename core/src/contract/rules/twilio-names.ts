/**
 * Two letters for the kind of resource, then 32: Twilio uses hexadecimal, its stand-ins any letters
 * or digits.
 */
const sid = (kinds: string) => new RegExp(`^(?:${kinds})[0-9a-zA-Z]{32}$`);

export const ACCOUNT_SID = sid('AC');
export const API_KEY_SID = sid('SK');
export const CONTENT_SID = sid('HX');
export const MESSAGE_SID = sid('SM|MM');
