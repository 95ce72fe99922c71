export interface ContactCard {
  name: string;
  phones: string[];
}

const MAX_CARD_BYTES = 64 * 1024;

/** The name and numbers of a vCard (RFC 6350), as WhatsApp sends them; null when it has neither. */
export function readCard(bytes: Uint8Array): ContactCard | null {
  const text = new TextDecoder().decode(bytes.subarray(0, MAX_CARD_BYTES));
  // A line that starts with a space continues the previous one.
  const lines = text.replace(/\r?\n[ \t]/g, '').split(/\r?\n/);
  const valuesOf = (property: string) =>
    lines.flatMap((line) => {
      const [, value] =
        new RegExp(`^(?:item\\d+\\.)?${property}(?:;[^:]*)?:(.*)$`, 'i').exec(line) ?? [];
      return value?.trim()
        ? [
            value
              .replace(/\\([,;\\])/g, '$1')
              .trim()
              .slice(0, 100),
          ]
        : [];
    });
  const [name = ''] = valuesOf('FN');
  const phones = valuesOf('TEL').slice(0, 5);
  return name || phones.length > 0 ? { name, phones } : null;
}
