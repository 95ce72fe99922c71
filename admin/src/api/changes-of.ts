/** Returns only the form values that differ from the original record. */
export function changesOf<Record extends object>(values: object, record: Record): Partial<Record> {
  const isChanged = ([field, value]: [string, unknown]) =>
    JSON.stringify(value) !== JSON.stringify(record[field as keyof Record]);
  return Object.fromEntries(Object.entries(values).filter(isChanged)) as Partial<Record>;
}
