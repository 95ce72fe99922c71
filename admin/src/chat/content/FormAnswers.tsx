import FormIcon from '@mui/icons-material/AssignmentOutlined';
import { Box } from '@mui/material';
import { t } from '../../i18n/words.ts';
import { formAnswers } from './form-answers.ts';
import { PartLabel } from './PartLabel.tsx';

/** The answers of a form; if they cannot be parsed, the raw text. */
export function FormAnswers({ json }: { json: string }) {
  const answers = formAnswers(json);
  return (
    <Box sx={{ mb: 0.5, whiteSpace: 'normal' }}>
      <PartLabel icon={FormIcon}>{t('parts.form')}</PartLabel>
      {answers ? (
        <Box component="dl" sx={{ m: 0, display: 'grid', gap: 0.5 }}>
          {answers.map(({ path, label, value }) => (
            <div key={path}>
              <Box component="dt" sx={{ fontSize: 12.5, opacity: 0.82 }}>
                {label}
              </Box>
              <Box component="dd" sx={{ m: 0 }}>
                {value}
              </Box>
            </div>
          ))}
        </Box>
      ) : (
        <span>{json}</span>
      )}
    </Box>
  );
}
