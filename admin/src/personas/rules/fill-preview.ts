/**
 * A text as somebody would get it: `{{…}}` in the place of its sample value; others stay as
 * written.
 */
export function fillPreview(text: string, samples: Readonly<Record<string, string>>): string {
  return text.replace(/\{\{\s*([\w.]+)\s*\}\}/g, (written, name: string) =>
    Object.hasOwn(samples, name) ? (samples[name] ?? '') : written,
  );
}
