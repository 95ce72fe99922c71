/** A phone number in E.164. */
export const PHONE = /^\+[1-9]\d{6,14}$/;

/** A number as people write it, without a leading `whatsapp:` and without separators. */
export const plainPhone = (written: string): string =>
  written.replace(/^\s*whatsapp:/i, '').replace(/[\s().-]/g, '');
