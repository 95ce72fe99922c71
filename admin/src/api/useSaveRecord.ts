import { type RaRecord, useCreate, useUpdate } from 'ra-core';

/** Saves the values of a form as a new record or, of the one given, what was changed. */
export function useSaveRecord<Row extends RaRecord>(resource: string, record?: Row) {
  const [create] = useCreate<Row>();
  const [update] = useUpdate<Row>();
  return (values: object) => {
    // Without this, ra-core resolves at once and rejects nothing.
    const options = { returnPromise: true };
    if (!record) return create(resource, { data: values as Partial<Row> }, options);
    const data = changesOf(values, record);
    return update(resource, { id: record.id, data, previousData: record }, options);
  };
}

function changesOf<Row extends RaRecord>(values: object, record: Row): Partial<Row> {
  const isChanged = ([field, value]: [string, unknown]) =>
    JSON.stringify(value) !== JSON.stringify(record[field]);
  return Object.fromEntries(Object.entries(values).filter(isChanged)) as Partial<Row>;
}
