export interface FormAnswer {
  /** The field's path in the form. */
  path: string;
  label: string;
  value: string;
}

const MAX_ANSWERS = 20;
/** Fields that a form sends for machines. */
const NOT_SAID = /token$/i;

/** The answers as label and value, from the form's JSON; null when it is not valid form JSON. */
export function formAnswers(json: string): FormAnswer[] | null {
  let parsed: unknown;
  try {
    parsed = JSON.parse(json);
  } catch {
    return null;
  }
  if (typeof parsed !== 'object' || parsed === null) return null;
  return leavesOf(parsed, '').slice(0, MAX_ANSWERS);
}

function leavesOf(value: object, within: string): FormAnswer[] {
  return Object.entries(value).flatMap(([key, held]) => {
    const path = `${within}/${key}`;
    if (typeof held === 'object' && held !== null) return leavesOf(held, path);
    if (held === null || held === '' || NOT_SAID.test(key)) return [];
    return [{ path, label: labelOf(key), value: String(held) }];
  });
}

/** `screen_0_full_name_1` → `full name`: the form adds the numbers itself. */
function labelOf(key: string): string {
  const words = key.replace(/^screen_\d+_/i, '').replace(/_\d+$/, '');
  return words.replace(/[_-]+/g, ' ').trim() || key;
}
