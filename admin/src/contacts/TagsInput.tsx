import { Autocomplete, TextField } from '@mui/material';
import { useId } from 'react';
import { t } from '../i18n/words.ts';
import { FieldFrame, useOwnInput } from '../ui/index.ts';
import { useVocabulary } from './useVocabulary.ts';

/** Tags as chips; tags already in use are suggested, so that one thing keeps one name. */
export function TagsInput({ isDisabled }: { isDisabled: boolean }) {
  const id = useId();
  const { tags } = useVocabulary();
  const { field } = useOwnInput({ source: 'tags' });
  const change = (chosen: string[]) => {
    const parts = chosen.flatMap((tag) => tag.split(',')).map((tag) => tag.trim().slice(0, 40));
    field.onChange([...new Set(parts.filter(Boolean))].slice(0, 50));
  };
  return (
    <FieldFrame label={t('fields.tags')} help={t('contactProfile.tagsHelp')} id={id}>
      <Autocomplete
        multiple
        freeSolo
        autoSelect
        filterSelectedOptions
        id={id}
        disabled={isDisabled}
        options={tags.map(({ name }) => name)}
        value={field.value}
        onChange={(_event, chosen) => change(chosen)}
        slotProps={{ chip: { size: 'small' } }}
        renderInput={(params) => <TextField {...params} />}
      />
    </FieldFrame>
  );
}
