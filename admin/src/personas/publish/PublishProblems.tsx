import { Alert, Box } from '@mui/material';
import { Link } from 'react-router';
import { ApiError, errorText } from '../../api/index.ts';
import { t } from '../../i18n/words.ts';
import { settingLabel } from '../changes/setting-label.ts';
import { useSettings } from '../draft/settings-context.ts';
import type { DraftEditor } from '../draft/useDraft.ts';
import { SECTIONS } from '../editor/sections.tsx';

interface Props {
  personaId: string;
  editor: DraftEditor;
  error: Error | null;
  /** Called when a link to a section is followed, so that the dialog closes. */
  onLeave: () => void;
}

/** What prevents publishing, each problem with a link to where it can be fixed. */
export function PublishProblems({ personaId, editor, error, onLeave }: Props) {
  const problemText = useProblemText();
  const paths = [...new Set([...editor.errors.keys(), ...refusedPaths(error)])];
  if (paths.length === 0 && !error) return null;
  if (paths.length === 0) {
    return (
      <Alert severity="error" sx={{ mt: 2 }}>
        {errorText(error)}
      </Alert>
    );
  }
  return (
    <Alert severity="error" sx={{ mt: 2, alignItems: 'flex-start' }}>
      {t('personas.publishProblems')}
      <Box component="ul" sx={{ m: 0, mt: 0.5, pl: 2.5 }}>
        {paths.map((path) => (
          <li key={path}>
            <Box
              component={Link}
              to={`/personas/${personaId}/${sectionOf(path)}`}
              onClick={onLeave}
              sx={{ color: 'inherit', fontWeight: 600 }}
            >
              {settingLabel(path)}
            </Box>
            {': '}
            {problemText(path)}
          </li>
        ))}
      </Box>
    </Alert>
  );
}

/** The fields that the server names, as paths within the draft. */
function refusedPaths(error: Error | null): string[] {
  const errors = error instanceof ApiError ? error.body.errors : undefined;
  return Object.keys(errors ?? {}).map((path) => path.replace(/^draft\./, ''));
}

function sectionOf(path: string): string {
  const part = path.split('.')[0] ?? '';
  const section = SECTIONS.find(({ parts }) => (parts as readonly string[]).includes(part));
  return section?.key ?? '';
}

/**
 * The draft's own validation has the most specific texts; the rest are required only for
 * publishing.
 */
function useProblemText(): (path: string) => string {
  const { errorAt } = useSettings();
  return (path) => {
    const known = errorAt(path);
    if (known) return known;
    if (path === 'systemPrompt') return t('personas.problems.noPrompt');
    if (path === 'identity.name') return t('settings.invalid.required');
    if (/^quickReplies\.\d+\.triggers/.test(path)) return t('personas.problems.pattern');
    if (/^(?:biography|greeting|fallback|quickReplies\.\d+\.reply)$/.test(path)) {
      return t('personas.problems.unfilled');
    }
    return t('settings.invalid.other');
  };
}
