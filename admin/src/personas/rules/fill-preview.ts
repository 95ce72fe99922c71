/**
 * The text as a contact would get it: `{{…}}` is replaced by its sample value; unknown variables
 * stay as written.
 */
export function fillPreview(text: string, samples: Readonly<Record<string, string>>): string {
  return text.replace(/\{\{\s*([\w.]+)\s*\}\}/g, (written, name: string) =>
    Object.hasOwn(samples, name) ? (samples[name] ?? '') : written,
  );
}
