import { Alert, Box } from '@mui/material';
import type { PersonaFileProblem } from '@sosia/core/contract';
import { t } from '../../i18n/words.ts';

/** Why a file is not a valid persona, with the line of each problem. */
export function FileProblems({ problems }: { problems: PersonaFileProblem[] }) {
  return (
    <Alert severity="error" sx={{ alignItems: 'flex-start' }}>
      {t('personaFile.problems', { smart_count: problems.length })}
      <Box component="ul" sx={{ m: 0, mt: 0.5, pl: 2.5, overflowWrap: 'anywhere' }}>
        {problems.map(({ line, column, path, kind, message }) => (
          <li key={`${line}:${column}:${path}:${message}`}>
            <strong>{t('personaFile.line', { line })}</strong>
            {path && (
              <>
                {' · '}
                <code>{path}</code>
              </>
            )}
            {': '}
            {t(`personaFile.kinds.${kind}`, { message })}
          </li>
        ))}
      </Box>
    </Alert>
  );
}
