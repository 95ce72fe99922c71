import { type RaRecord, useCreate, useUpdate } from 'ra-core';
import { changesOf } from './changes-of.ts';

/** Saves the values of a form as a new record or, of the one given, what was changed. */
export function useSaveRecord<Row extends RaRecord>(resource: string, record?: Row) {
  const [create] = useCreate<Row>();
  const [update] = useUpdate<Row>();
  return (values: object): Promise<Row> => {
    // Without this, ra-core resolves at once and rejects nothing; its types do not tell.
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
