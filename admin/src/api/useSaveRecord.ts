import { type RaRecord, useCreate, useUpdate } from 'ra-core';
import { changesOf } from './changes-of.ts';

/** Saves a form as a new record or, for an existing record, only the values that changed. */
export function useSaveRecord<Row extends RaRecord>(resource: string, record?: Row) {
  const [create] = useCreate<Row>();
  const [update] = useUpdate<Row>();
  return (values: object): Promise<Row> => {
    // Without this, ra-core resolves at once and never rejects; its types do not say so.
    const options = { returnPromise: true };
    const saving = record
      ? update(
          resource,
          { id: record.id, data: changesOf(values, record), previousData: record },
          options,
        )
      : create(resource, { data: values as Partial<Row> }, options);
    return saving as Promise<Row>;
  };
}
