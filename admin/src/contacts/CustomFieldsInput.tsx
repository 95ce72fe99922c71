import AddIcon from '@mui/icons-material/Add';
import { Box, Button, OutlinedInput, type OutlinedInputProps, Typography } from '@mui/material';
import { useId } from 'react';
import { useFieldArray, useWatch } from 'react-hook-form';
import { t } from '../i18n/words.ts';
import { CloseButton, Quiet, useOwnInput } from '../ui/index.ts';
import { useVocabulary } from './useVocabulary.ts';

export interface FieldRow {
  name: string;
  value: string;
}

/** The rows that are filled in; of two with the same name, the last wins. */
export const fieldsOf = (rows: FieldRow[]): Record<string, string> =>
  Object.fromEntries(
    rows
      .map(({ name, value }) => [name.trim(), value.trim()] as const)
      .filter(([name, value]) => name && value),
  );

const MOST = 50;

/** Custom fields with names of the organisation's choice; names already in use are suggested. */
export function CustomFieldsInput({ isDisabled }: { isDisabled: boolean }) {
  const listId = useId();
  const { fields: known } = useVocabulary();
  const { fields: rows, append, remove } = useFieldArray({ name: 'rows' });
  const written = useWatch<{ rows: FieldRow[] }, 'rows'>({ name: 'rows' });
  return (
    <Box component="fieldset" sx={{ border: 0, p: 0, m: 0, minWidth: 0, display: 'grid', gap: 1 }}>
      <Typography component="legend" sx={{ fontWeight: 600, fontSize: '0.9375rem', mb: 0.75 }}>
        {t('contactProfile.fields')}
      </Typography>
      {rows.length === 0 && <Quiet>{t('contactProfile.fieldsHelp')}</Quiet>}
      {rows.map(({ id }, place) => {
        const name = written[place]?.name || '…';
        return (
          <Box key={id} sx={{ display: 'flex', gap: 1, alignItems: 'center' }}>
            <Cell
              source={`rows.${place}.name`}
              disabled={isDisabled}
              placeholder={t('contactProfile.fieldName')}
              inputProps={{
                'aria-label': t('contactProfile.fieldName'),
                list: listId,
                maxLength: 60,
              }}
              sx={{ flex: 2, minWidth: 0 }}
            />
            <Cell
              source={`rows.${place}.value`}
              disabled={isDisabled}
              placeholder={t('contactProfile.fieldValue')}
              inputProps={{ 'aria-label': t('contactProfile.valueOf', { name }), maxLength: 500 }}
              sx={{ flex: 3, minWidth: 0 }}
            />
            {!isDisabled && (
              <CloseButton
                label={t('contactProfile.removeField', { name })}
                onClick={() => remove(place)}
              />
            )}
          </Box>
        );
      })}
      <datalist id={listId}>
        {known.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      {!isDisabled && rows.length < MOST && (
        <Button
          size="small"
          color="inherit"
          startIcon={<AddIcon />}
          onClick={() => append({ name: '', value: '' })}
          sx={{ justifySelf: 'start' }}
        >
          {t('contactProfile.addField')}
        </Button>
      )}
    </Box>
  );
}

function Cell({ source, ...input }: OutlinedInputProps & { source: string }) {
  const { ref, ...field } = useOwnInput({ source, defaultValue: '' }).field;
  return <OutlinedInput {...input} {...field} inputRef={ref} />;
}
