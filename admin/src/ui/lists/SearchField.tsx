import ClearIcon from '@mui/icons-material/Clear';
import SearchIcon from '@mui/icons-material/Search';
import { IconButton, InputAdornment, OutlinedInput } from '@mui/material';
import { type Ref, useEffect, useEffectEvent, useRef, useState } from 'react';
import { t } from '../../i18n/words.ts';

interface Props {
  ref?: Ref<HTMLInputElement>;
  label: string;
  value: string;
  onChange: (value: string) => void;
}

/** Long enough to finish a word, short enough to feel immediate. */
const PAUSE_MS = 250;

/** A trailing space does not make a new search. */
const isSame = (a: string, b: string) => a.trim() === b.trim();

export function SearchField({ ref, label, value, onChange }: Props) {
  const [text, setText] = useState(value);
  const told = useRef(value);
  useEffect(() => {
    if (isSame(value, told.current)) return;
    // Another search was chosen elsewhere, for example a saved one, or it was cleared.
    told.current = value;
    setText(value);
  }, [value]);
  const tell = useEffectEvent(() => {
    told.current = text;
    onChange(text);
  });
  useEffect(() => {
    if (isSame(text, value)) return;
    const timer = setTimeout(tell, PAUSE_MS);
    return () => clearTimeout(timer);
  }, [text, value]);
  return (
    <OutlinedInput
      fullWidth
      type="search"
      inputRef={ref}
      placeholder={label}
      value={text}
      onChange={(event) => setText(event.target.value)}
      slotProps={{ input: { 'aria-label': label } }}
      sx={{ '& input::-webkit-search-cancel-button': { display: 'none' } }}
      startAdornment={
        <InputAdornment position="start">
          <SearchIcon fontSize="small" />
        </InputAdornment>
      }
      endAdornment={
        text && (
          <IconButton edge="end" aria-label={t('actions.clearSearch')} onClick={() => setText('')}>
            <ClearIcon fontSize="small" />
          </IconButton>
        )
      }
    />
  );
}
