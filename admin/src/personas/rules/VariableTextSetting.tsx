import { Box, Button, FormHelperText, ListItemText, Menu, MenuItem } from '@mui/material';
import { fixedLanguage, PLAIN_HANDOFF } from '@sosia/core/contract';
import { useRef, useState } from 'react';
import { Bubble } from '../../chat/index.ts';
import { t, type WordKey } from '../../i18n/words.ts';
import { Field, Quiet } from '../../ui/index.ts';
import { useSettings } from '../draft/settings-context.ts';
import { type SettingProps, useSetting } from '../draft/useSetting.ts';
import { fillPreview } from './fill-preview.ts';
import {
  type SampleVariable,
  useHandoffVariables,
  useSampleVariables,
} from './useSampleVariables.ts';

interface GreetingProps {
  path: 'greeting' | 'fallback';
  after?: WordKey;
}

export function GreetingText({ path, after }: GreetingProps) {
  return (
    <VariableTextSetting
      path={path}
      words={`settings.greeting.${path}`}
      variables={useSampleVariables()}
      after={after && t(after)}
    />
  );
}

interface HandoffProps {
  path: 'handoff.text' | 'handoff.closedText' | 'handoff.waitingText';
  /** Which default text is sent when the setting is empty. */
  plain: 'open' | 'closed' | 'waiting';
}

export function HandoffText({ path, plain }: HandoffProps) {
  const { draft } = useSettings();
  return (
    <VariableTextSetting
      path={path}
      variables={useHandoffVariables(draft.handoff.hours)}
      fallback={PLAIN_HANDOFF[fixedLanguage(draft.language)][plain]}
    />
  );
}

interface Props extends SettingProps<string> {
  variables: readonly SampleVariable[];
  /** The default text when the setting is empty; shown in the field and in the preview. */
  fallback?: string;
  /** The text that follows in the same message. */
  after?: string;
}

/**
 * A text that is sent as written: variables are inserted by click, and a preview shows what the
 * contact reads.
 */
function VariableTextSetting({ variables, fallback = '', after, ...setting }: Props) {
  const { onChange, isReadOnly, ...field } = useSetting(setting);
  const { label, value } = field;
  const input = useRef<HTMLTextAreaElement>(null);
  const insert = (name: string) => {
    const { selectionStart: start = value.length, selectionEnd: end = value.length } =
      input.current ?? {};
    const written = `{{${name}}}`;
    onChange(value.slice(0, start) + written + value.slice(end));
    requestAnimationFrame(() => {
      input.current?.focus();
      input.current?.setSelectionRange(start + written.length, start + written.length);
    });
  };
  return (
    <Box sx={{ display: 'grid', gap: 1, minWidth: 0 }}>
      <Field
        multiline
        minRows={3}
        inputRef={input}
        {...field}
        placeholder={fallback}
        readOnly={isReadOnly}
        onChange={(event) => onChange(event.target.value)}
        maxLength={4000}
        sx={{ lineHeight: 1.6, py: 1.5 }}
      />
      {!isReadOnly && <VariableMenu label={label} variables={variables} onPick={insert} />}
      <Preview text={value.trim() || fallback} after={after} variables={variables} />
    </Box>
  );
}

interface MenuProps {
  label: string;
  variables: readonly SampleVariable[];
  onPick: (name: string) => void;
}

function VariableMenu({ label, variables, onPick }: MenuProps) {
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const text = t('settings.greeting.insert');
  return (
    <>
      <Button
        size="small"
        aria-haspopup="menu"
        aria-label={`${text}: ${label}`}
        onClick={(event) => setAnchor(event.currentTarget)}
        sx={{ justifySelf: 'start', ml: -1 }}
      >
        {text}
      </Button>
      <Menu anchorEl={anchor} open={Boolean(anchor)} onClose={() => setAnchor(null)}>
        {variables.map(({ name, meaning, sample }) => (
          <MenuItem
            key={name}
            onClick={() => {
              setAnchor(null);
              onPick(name);
            }}
          >
            <ListItemText
              primary={<code>{`{{${name}}}`}</code>}
              secondary={sample ? `${meaning}: ${sample}` : meaning}
              slotProps={{ secondary: { sx: { whiteSpace: 'normal' } } }}
            />
          </MenuItem>
        ))}
      </Menu>
    </>
  );
}

type PreviewProps = Pick<Props, 'after' | 'variables'> & { text: string };

function Preview({ text, after, variables }: PreviewProps) {
  const { draft } = useSettings();
  if (!text) return null;
  const samples = Object.fromEntries(variables.map(({ name, sample }) => [name, sample]));
  const filled = fillPreview(text, samples);
  const unknown = new Set(filled.match(/\{\{[^{}\n]*\}\}/g));
  return (
    <Box
      component="section"
      aria-label={t('settings.greeting.preview')}
      sx={{ px: 2, pt: 1.25, pb: 2, borderRadius: 1.5, bgcolor: 'tint.thread' }}
    >
      <Quiet component="h4">{t('settings.greeting.preview')}</Quiet>
      <Bubble hand="persona" name={draft.identity.name} picture={draft.identity.picture}>
        {filled}
        {after && (
          <Box
            component="span"
            sx={{ display: 'block', mt: 1.5, opacity: 0.75, fontStyle: 'italic' }}
          >
            {after}
          </Box>
        )}
      </Bubble>
      {[...unknown].map((name) => (
        <FormHelperText key={name} role="status" sx={{ color: 'warning.main' }}>
          {t('settings.greeting.unknownVariable', { name })}
        </FormHelperText>
      ))}
    </Box>
  );
}
