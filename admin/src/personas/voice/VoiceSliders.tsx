import { t } from '../../i18n/words.ts';
import { useSettings } from '../draft/settings-context.ts';
import { SliderSetting } from '../sections/inputs.tsx';

const SLIDERS = [
  { field: 'stability', min: 0, max: 1 },
  { field: 'similarity', min: 0, max: 1 },
  { field: 'style', min: 0, max: 1 },
  { field: 'speed', min: 0.7, max: 1.2 },
] as const;

/** This model knows three steps of stability, and no style. */
const EXPRESSIVE = 'eleven_v3';

export function VoiceSliders() {
  const isExpressive = useSettings().draft.voice.modelId === EXPRESSIVE;
  return SLIDERS.filter(({ field }) => !(isExpressive && field === 'style')).map(
    ({ field, min, max }) => (
      <SliderSetting
        key={field}
        path={`voice.${field}`}
        ends={{ low: t(`voices.ends.${field}.low`), high: t(`voices.ends.${field}.high`) }}
        min={min}
        max={max}
        step={isExpressive && field === 'stability' ? 0.5 : undefined}
      />
    ),
  );
}
