import { Alert, Box } from '@mui/material';
import type { PersonaFileDocument, PersonaFileReading } from '@sosia/core/contract';
import { t } from '../../i18n/words.ts';

/** What a file refers to but cannot contain; informational only. */
export function FileNotes({ documents, isPictureLeftOut }: PersonaFileReading) {
  const missing = documents.filter(({ status }) => status === 'missing');
  const groups = [
    { key: 'personaFile.missing', some: missing.filter(({ isChosen }) => isChosen) },
    { key: 'personaFile.missingConsulted', some: missing.filter(({ isChosen }) => !isChosen) },
    {
      key: 'personaFile.changedDocuments',
      some: documents.filter(({ status }) => status === 'changed'),
    },
  ] as const;
  const shown = groups.filter(({ some }) => some.length > 0);
  if (shown.length === 0 && !isPictureLeftOut) return null;
  return (
    <Alert severity="warning" sx={{ mb: 2, alignItems: 'flex-start' }}>
      {shown.map(({ key, some }) => (
        <Box key={key} sx={{ mb: 0.5 }}>
          {t(key, { smart_count: some.length })}
          {': '}
          <Titles documents={some} />
        </Box>
      ))}
      {isPictureLeftOut && t('personaFile.pictureLeftOut')}
    </Alert>
  );
}

const MOST_TITLES = 12;

function Titles({ documents }: { documents: PersonaFileDocument[] }) {
  const titles = documents.slice(0, MOST_TITLES).map(({ title }) => `“${title}”`);
  return `${titles.join(', ')}${documents.length > MOST_TITLES ? ' …' : ''}`;
}
