import Box from '@mui/material/Box';
import InputAdornment from '@mui/material/InputAdornment';
import Slider from '@mui/material/Slider';
import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import { useLocale } from 'ra-core';
import { type KeyboardEvent, useId, useState } from 'react';
import { useWords } from '../../i18n/useWords.ts';
import { Field, FieldFrame } from '../../ui/Field.tsx';
import { useFormats } from '../../ui/formats.ts';
import { readNumber } from '../../ui/read-number.ts';
import { SwitchField } from '../../ui/SwitchField.tsx';
import { useSettings } from '../draft/settings-context.ts';

interface Base {
  label: string;
  help?: string;
  error?: string;
}

interface TextProps extends Base {
  value: string;
  onChange: (value: string) => void;
  maxLength?: number;
  rows?: number;
}

export function TextSetting({ value, onChange, maxLength, rows, ...base }: TextProps) {
  const { isReadOnly } = useSettings();
  return (
    <Field
      {...base}
      value={value}
      readOnly={isReadOnly}
      multiline={rows !== undefined}
      minRows={rows}
      onChange={(event) => onChange(event.target.value)}
      slotProps={{ input: { maxLength } }}
      sx={rows ? { lineHeight: 1.6, py: 1.5 } : undefined}
    />
  );
}

interface NumberProps extends Base {
  value: number | null;
  onChange: (value: number | null) => void;
  min?: number;
  max?: number;
  /** How far the arrow keys go. */
  step?: number;
  unit?: string;
}

/** Empty is null; where null is not allowed the draft's own check says so. */
export function NumberSetting(props: NumberProps) {
  const { value, onChange, min, max, step = 1, unit, error, ...base } = props;
  const { isReadOnly } = useSettings();
  const locale = useLocale() ?? 'pt-BR';
  const formats = useFormats();
  const written = value === null || Number.isNaN(value) ? '' : formats.number(value);
  const [text, setText] = useState(written);
  // What is being typed stays as it is, as long as it means the value.
  const meant = readNumber(text, locale);
  const isMeant = Object.is(meant, value) || (meant === null && Number.isNaN(value));
  if (!isMeant && text !== written) setText(written);
  const write = (next: string) => {
    setText(next);
    onChange(readNumber(next, locale));
  };
  const arrow = (event: KeyboardEvent) => {
    const by = event.key === 'ArrowUp' ? step : event.key === 'ArrowDown' ? -step : 0;
    if (by === 0 || isReadOnly) return;
    event.preventDefault();
    const next = Math.round(((meant || 0) + by) / step) * step;
    write(formats.number(Math.min(max ?? next, Math.max(min ?? next, next))));
  };
  const problem = useNumberProblem(error, meant, min, max);
  return (
    <Field
      {...base}
      error={problem}
      readOnly={isReadOnly}
      value={text}
      onChange={(event) => write(event.target.value)}
      onKeyDown={arrow}
      onBlur={() => Number.isNaN(meant) || setText(written)}
      endAdornment={unit && <InputAdornment position="end">{unit}</InputAdornment>}
      slotProps={{ input: { inputMode: 'decimal', autoComplete: 'off' } }}
      sx={{ maxWidth: 200 }}
    />
  );
}

/** Says which numbers are taken, where the draft's check says only that this one is not. */
function useNumberProblem(
  error: string | undefined,
  value: number | null,
  min: number | undefined,
  max: number | undefined,
): string | undefined {
  const t = useWords();
  const formats = useFormats();
  if (!error) return undefined;
  if (Number.isNaN(value)) return t('settings.invalid.notNumber');
  if (value === null || min === undefined || max === undefined) return error;
  return t('settings.invalid.range', { min: formats.number(min), max: formats.number(max) });
}

interface LinesProps extends Base {
  value: string[];
  onChange: (value: string[]) => void;
}

const linesOf = (text: string) =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);

/** A list written as lines; an unfinished line stays as it is typed. */
export function LinesSetting({ value, onChange, ...base }: LinesProps) {
  const { isReadOnly } = useSettings();
  const [text, setText] = useState(value.join('\n'));
  if (linesOf(text).join('\n') !== value.join('\n')) setText(value.join('\n'));
  return (
    <Field
      {...base}
      multiline
      minRows={3}
      readOnly={isReadOnly}
      value={text}
      onChange={(event) => {
        setText(event.target.value);
        onChange(linesOf(event.target.value));
      }}
      sx={{ py: 1.5 }}
    />
  );
}

interface ChoiceProps<T extends string> extends Base {
  value: T;
  choices: readonly (readonly [T, string])[];
  onChange: (value: T) => void;
}

export function ChoiceSetting<T extends string>(props: ChoiceProps<T>) {
  const { value, choices, onChange, ...base } = props;
  const { isReadOnly } = useSettings();
  const id = useId();
  return (
    <FieldFrame {...base} id={id}>
      <ToggleButtonGroup
        exclusive
        color="primary"
        value={value}
        disabled={isReadOnly}
        aria-labelledby={`${id}-label`}
        onChange={(_event, next: T | null) => next && onChange(next)}
        sx={{ alignSelf: 'flex-start', flexWrap: 'wrap' }}
      >
        {choices.map(([key, name]) => (
          <ToggleButton key={key} value={key}>
            {name}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
    </FieldFrame>
  );
}

interface SwitchProps extends Base {
  value: boolean;
  onChange: (value: boolean) => void;
}

export function SwitchSetting(props: SwitchProps) {
  return <SwitchField {...props} isDisabled={useSettings().isReadOnly} />;
}

interface SliderProps extends Base {
  value: number;
  /** What the two ends mean. */
  ends?: { low: string; high: string };
  step?: number;
  min?: number;
  max?: number;
  onChange: (value: number) => void;
}

export function SliderSetting(props: SliderProps) {
  const { value, min = 0, max = 1, step = 0.05, ends, onChange, ...base } = props;
  const { isReadOnly } = useSettings();
  const formats = useFormats();
  const id = useId();
  return (
    <FieldFrame {...base} id={id}>
      <Slider
        value={value}
        min={min}
        max={max}
        step={step}
        disabled={isReadOnly}
        valueLabelDisplay="auto"
        valueLabelFormat={formats.number}
        getAriaValueText={formats.number}
        aria-labelledby={`${id}-label`}
        onChange={(_event, next) => onChange(next as number)}
        slotProps={{ input: { 'aria-describedby': base.help ? `${id}-help` : undefined } }}
        sx={{ maxWidth: 320, mx: 1 }}
      />
      {ends && (
        <Box aria-hidden="true" sx={sliderEnds}>
          <span>{ends.low}</span>
          <span>{formats.number(value)}</span>
          <span>{ends.high}</span>
        </Box>
      )}
    </FieldFrame>
  );
}

const sliderEnds = {
  display: 'flex',
  justifyContent: 'space-between',
  maxWidth: 336,
  mt: -0.5,
  fontSize: 14,
  color: 'text.secondary',
} as const;
