import { Box, InputAdornment, Slider, ToggleButton, ToggleButtonGroup } from '@mui/material';
import type { PersonaSettings } from '@sosia/core/contract';
import { type KeyboardEvent, type ReactNode, useId, useState } from 'react';
import { t, translate } from '../../i18n/words.ts';
import {
  type Choice,
  Field,
  FieldFrame,
  formats,
  readNumber,
  SelectField,
  SwitchField,
} from '../../ui/index.ts';
import { choicesKey } from '../changes/setting-words.ts';
import { useSettings } from '../draft/settings-context.ts';
import { type SettingProps, useSetting } from '../draft/useSetting.ts';

/** Shows its children only while the draft meets the condition. */
export function Only(props: { when: (draft: PersonaSettings) => boolean; children: ReactNode }) {
  return props.when(useSettings().draft) && props.children;
}

interface TextProps extends SettingProps<string> {
  maxLength?: number;
  rows?: number;
  isTrimmed?: boolean;
}

export function TextSetting({ maxLength, rows, isTrimmed, ...setting }: TextProps) {
  const { onChange, isReadOnly, ...field } = useSetting(setting);
  const write = (text: string) => onChange(isTrimmed ? text.trim() : text);
  return (
    <Field
      {...field}
      readOnly={isReadOnly}
      multiline={rows !== undefined}
      minRows={rows}
      onChange={(event) => write(event.target.value)}
      slotProps={{ input: { maxLength } }}
      sx={rows ? { lineHeight: 1.6, py: 1.5 } : undefined}
    />
  );
}

/** Converts between the number shown and the number stored. */
interface Measure {
  shown: (kept: number) => number;
  kept: (shown: number) => number;
}

export const SECONDS: Measure = {
  shown: (ms) => ms / 1000,
  kept: (seconds) => Math.round(seconds * 1000),
};

/** Shown as a percentage with up to two decimals, stored as a share. */
export const PERCENT: Measure = {
  shown: (share) => Number((share * 100).toFixed(2)),
  kept: (percent) => percent / 100,
};

interface NumberProps extends SettingProps<number | null> {
  min?: number;
  max?: number;
  /** The increment of the arrow keys. */
  step?: number;
  unit?: string;
  measure?: Measure;
  /** An empty field means null; otherwise the draft's validation reports it as missing. */
  isOptional?: boolean;
}

export function NumberSetting(props: NumberProps) {
  const { min, max, step = 1, unit, measure, isOptional, ...setting } = props;
  const { value: kept, onChange, error, isReadOnly, ...field } = useSetting(setting);
  const value = measure && kept !== null ? measure.shown(kept) : kept;
  const keep = (next: number | null) => {
    if (next === null) onChange(isOptional ? null : Number.NaN);
    else onChange(measure ? measure.kept(next) : next);
  };
  const written = value === null || Number.isNaN(value) ? '' : formats.number(value);
  const [text, setText] = useState(written);
  // The typed text is kept as long as it means the stored value.
  const meant = readNumber(text);
  const isMeant = Object.is(meant, value) || (meant === null && Number.isNaN(value));
  if (!isMeant && text !== written) setText(written);
  const write = (next: string) => {
    setText(next);
    keep(readNumber(next));
  };
  const arrow = (event: KeyboardEvent) => {
    const by = event.key === 'ArrowUp' ? step : event.key === 'ArrowDown' ? -step : 0;
    if (by === 0 || isReadOnly) return;
    event.preventDefault();
    const next = Math.round(((meant || 0) + by) / step) * step;
    write(formats.number(Math.min(max ?? next, Math.max(min ?? next, next))));
  };
  const problem = numberProblem(error, meant, min, max);
  return (
    <Field
      {...field}
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

/**
 * Says which range is allowed, where the draft's validation only says that the number is invalid.
 */
function numberProblem(
  error: string | undefined,
  value: number | null,
  min: number | undefined,
  max: number | undefined,
): string | undefined {
  if (!error) return undefined;
  if (Number.isNaN(value)) return t('settings.invalid.notNumber');
  if (value === null || min === undefined || max === undefined) return error;
  return t('settings.invalid.range', { min: formats.number(min), max: formats.number(max) });
}

const linesOf = (text: string) =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);

/** A list edited as lines; an unfinished line stays as typed. */
export function LinesSetting(props: SettingProps<string[]>) {
  const { value, onChange, isReadOnly, ...field } = useSetting(props);
  const [text, setText] = useState(value.join('\n'));
  if (linesOf(text).join('\n') !== value.join('\n')) setText(value.join('\n'));
  return (
    <Field
      {...field}
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

interface ChoiceProps<V extends string> extends SettingProps<V> {
  choices: readonly V[];
}

export function ChoiceSetting<V extends string>({ choices, ...setting }: ChoiceProps<V>) {
  const { value, onChange, isReadOnly, ...field } = useSetting(setting);
  const id = useId();
  return (
    <FieldFrame {...field} id={id}>
      <ToggleButtonGroup
        exclusive
        color="primary"
        value={value}
        disabled={isReadOnly}
        aria-labelledby={`${id}-label`}
        onChange={(_event, next: V | null) => next && onChange(next)}
        sx={{ alignSelf: 'flex-start', flexWrap: 'wrap' }}
      >
        {choices.map((choice) => (
          <ToggleButton key={choice} value={choice}>
            {translate(`${choicesKey(setting.path)}.${choice}`)}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
    </FieldFrame>
  );
}

interface NameProps extends SettingProps<string> {
  choices: Choice[];
  /** The label of a name that is not one of the choices. */
  nameOf?: (value: string) => string;
  /** The name is typed rather than chosen. */
  takesAnyName?: boolean;
}

/** One of several names, or the current one even if it is not among them. */
export function NameSetting({ choices, nameOf, takesAnyName, ...setting }: NameProps) {
  const { isReadOnly, ...field } = useSetting(setting);
  const { value } = field;
  if (takesAnyName) return <TextSetting {...setting} maxLength={100} />;
  const isListed = choices.some((choice) => choice.value === value);
  const other = { value, label: nameOf?.(value) ?? value };
  return (
    <SelectField
      {...field}
      isDisabled={isReadOnly}
      choices={isListed ? choices : [...choices, other]}
    />
  );
}

export function SwitchSetting(props: SettingProps<boolean>) {
  const { isReadOnly, ...field } = useSetting(props);
  return <SwitchField {...field} isDisabled={isReadOnly} />;
}

interface SliderProps extends SettingProps<number> {
  /** The meanings of the two ends. */
  ends: { low: string; high: string };
  step?: number;
  min?: number;
  max?: number;
}

export function SliderSetting(props: SliderProps) {
  const { min = 0, max = 1, step = 0.05, ends, ...setting } = props;
  const { value, onChange, isReadOnly, ...field } = useSetting(setting);
  const id = useId();
  return (
    <FieldFrame {...field} id={id}>
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
        slotProps={{ input: { 'aria-describedby': `${id}-help` } }}
        sx={{ maxWidth: 320, mx: 1 }}
      />
      <Box aria-hidden="true" sx={sliderEnds}>
        <span>{ends.low}</span>
        <span>{formats.number(value)}</span>
        <span>{ends.high}</span>
      </Box>
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
