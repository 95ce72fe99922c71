import { Alert, Box, Button } from '@mui/material';
import { t } from '../../i18n/words.ts';
import { findVariables, nearestVariable } from './find-variables.ts';
import { problemOf } from './variable-words.ts';

interface Props {
  text: string;
  /** Left out where the text is read-only. */
  onChange?: (text: string) => void;
}

/** The unknown variable names, each once, with the probably intended one a click away. */
export function UnknownVariables({ text, onChange }: Props) {
  const wrong = new Map(
    findVariables(text)
      .filter(({ problem }) => problem === 'unknown')
      .map((variable) => [variable.name, variable]),
  );
  return (
    <Box role="status" sx={{ display: 'grid', gap: 1, mt: wrong.size > 0 ? -1.5 : -3 }}>
      {[...wrong.values()].map((variable) => {
        const nearest = nearestVariable(variable.name);
        return (
          <Alert key={variable.name} severity="warning">
            {problemOf(variable)}
            {nearest && onChange && (
              <Button
                size="small"
                color="inherit"
                variant="outlined"
                onClick={() => onChange(replaceVariable(text, variable.name, nearest))}
                sx={{ display: 'block', mt: 1, borderColor: 'currentColor' }}
              >
                {t('promptEditor.swap', { name: nearest })}
              </Button>
            )}
          </Alert>
        );
      })}
    </Box>
  );
}

/** Replaces every occurrence, from the end backwards, so that offsets stay valid. */
function replaceVariable(text: string, name: string, by: string): string {
  return findVariables(text)
    .filter((variable) => variable.problem === 'unknown' && variable.name === name)
    .reduceRight((done, { from, to }) => `${done.slice(0, from)}{{${by}}}${done.slice(to)}`, text);
}
