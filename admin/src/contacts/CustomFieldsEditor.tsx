import AddIcon from '@mui/icons-material/Add';
import RemoveIcon from '@mui/icons-material/Close';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import OutlinedInput from '@mui/material/OutlinedInput';
import Typography from '@mui/material/Typography';
import { useId } from 'react';
import { useWords } from '../i18n/useWords.ts';
import { useVocabulary } from './contact-requests.ts';

export interface FieldRow {
  key: number;
  name: string;
  value: string;
}

export const rowsOf = (fields: Record<string, string>): FieldRow[] =>
  Object.entries(fields).map(([name, value], key) => ({ key, name, value }));

/** The rows that say something; of two with one name the last. */
export const fieldsOf = (rows: FieldRow[]): Record<string, string> =>
  Object.fromEntries(
    rows
      .map(({ name, value }) => [name.trim(), value.trim()] as const)
      .filter(([name, value]) => name && value),
  );

interface Props {
  rows: FieldRow[];
  onChange: (rows: FieldRow[]) => void;
  isDisabled: boolean;
}

const MOST = 50;

/** What the organisation notes of people by names of its own; names in use are suggested. */
export function CustomFieldsEditor({ rows, onChange, isDisabled }: Props) {
  const t = useWords();
  const listId = useId();
  const { fields } = useVocabulary();
  const change = (key: number, part: Partial<FieldRow>) =>
    onChange(rows.map((row) => (row.key === key ? { ...row, ...part } : row)));
  const add = () =>
    onChange([
      ...rows,
      { key: Math.max(-1, ...rows.map(({ key }) => key)) + 1, name: '', value: '' },
    ]);
  return (
    <Box component="fieldset" sx={{ border: 0, p: 0, m: 0, minWidth: 0, display: 'grid', gap: 1 }}>
      <Typography component="legend" sx={{ fontWeight: 600, fontSize: '0.9375rem', mb: 0.75 }}>
        {t('contactProfile.fields')}
      </Typography>
      {rows.length === 0 && (
        <Typography variant="body2" sx={{ color: 'text.secondary' }}>
          {t('contactProfile.fieldsHelp')}
        </Typography>
      )}
      {rows.map(({ key, name, value }) => (
        <Box key={key} sx={{ display: 'flex', gap: 1, alignItems: 'center' }}>
          <OutlinedInput
            value={name}
            disabled={isDisabled}
            placeholder={t('contactProfile.fieldName')}
            onChange={(event) => change(key, { name: event.target.value })}
            slotProps={{
              input: { 'aria-label': t('contactProfile.fieldName'), list: listId, maxLength: 60 },
            }}
            sx={{ flex: 2, minWidth: 0 }}
          />
          <OutlinedInput
            value={value}
            disabled={isDisabled}
            placeholder={t('contactProfile.fieldValue')}
            onChange={(event) => change(key, { value: event.target.value })}
            slotProps={{
              input: {
                'aria-label': t('contactProfile.valueOf', { name: name || '…' }),
                maxLength: 500,
              },
            }}
            sx={{ flex: 3, minWidth: 0 }}
          />
          {!isDisabled && (
            <IconButton
              aria-label={t('contactProfile.removeField', { name: name || '…' })}
              onClick={() => onChange(rows.filter((row) => row.key !== key))}
            >
              <RemoveIcon fontSize="small" />
            </IconButton>
          )}
        </Box>
      ))}
      <datalist id={listId}>
        {fields.map((field) => (
          <option key={field} value={field} />
        ))}
      </datalist>
      {!isDisabled && rows.length < MOST && (
        <Button
          size="small"
          color="inherit"
          startIcon={<AddIcon />}
          onClick={add}
          sx={{ justifySelf: 'start' }}
        >
          {t('contactProfile.addField')}
        </Button>
      )}
    </Box>
  );
}
