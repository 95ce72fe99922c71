import messages from 'ra-language-english';

export const ra = messages.ra;
