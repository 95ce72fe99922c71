import ClearIcon from '@mui/icons-material/Clear';
import SearchIcon from '@mui/icons-material/Search';
import IconButton from '@mui/material/IconButton';
import InputAdornment from '@mui/material/InputAdornment';
import OutlinedInput from '@mui/material/OutlinedInput';
import { useEffect, useState } from 'react';
import { useWords } from '../i18n/useWords.ts';

interface Props {
  label: string;
  value: string;
  onChange: (value: string) => void;
}

/** Long enough for a word to be finished, short enough to feel immediate. */
const PAUSE_MS = 250;

export function SearchField({ label, value, onChange }: Props) {
  const t = useWords();
  const [text, setText] = useState(value);
  useEffect(() => {
    if (text === value) return;
    const timer = setTimeout(() => onChange(text), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [text, value, onChange]);
  return (
    <OutlinedInput
      fullWidth
      type="search"
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
