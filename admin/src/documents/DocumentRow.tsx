import FileIcon from '@mui/icons-material/DescriptionOutlined';
import TextIcon from '@mui/icons-material/NotesOutlined';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { Document as KnowledgeDocument } from '@sosia/core/contract';
import { Link } from 'react-router';
import { useWords } from '../i18n/useWords.ts';
import { TimeAgo } from '../ui/TimeAgo.tsx';
import { DocumentStatusLine } from './DocumentStatusLine.tsx';

export function DocumentRow({ document }: { document: KnowledgeDocument }) {
  const t = useWords();
  const Icon = document.source === 'file' ? FileIcon : TextIcon;
  return (
    <Box
      component="li"
      sx={{
        position: 'relative',
        display: 'flex',
        flexWrap: { xs: 'wrap', sm: 'nowrap' },
        columnGap: 2,
        rowGap: 1,
        px: 2,
        py: 1.75,
        '&:hover': { bgcolor: 'tint.quiet' },
      }}
    >
      <Icon sx={{ color: 'text.secondary', mt: 0.25 }} />
      <Box sx={{ flex: 1, minWidth: { xs: '70%', sm: 0 } }}>
        <Box
          component={Link}
          to={`/documents/${document.id}`}
          sx={{
            fontWeight: 600,
            color: 'text.primary',
            textDecoration: 'none',
            overflowWrap: 'anywhere',
            '&:hover': { textDecoration: 'underline' },
            // The whole row leads to the document; what stands above it keeps its own click.
            '&::after': { content: '""', position: 'absolute', inset: 0 },
          }}
        >
          {document.title}
        </Box>
        <Typography variant="body2" component="p" sx={{ color: 'text.secondary' }}>
          {t(`documents.source.${document.source}`)}
          {document.status === 'ready' &&
            ` · ${t('documents.passages', { smart_count: document.passageCount })}`}
          {' · '}
          <Box component="span" sx={{ position: 'relative', zIndex: 1 }}>
            <TimeAgo at={document.updatedAt} />
          </Box>
        </Typography>
        {document.status === 'failed' && <DocumentStatusLine document={document} />}
      </Box>
      {document.status !== 'failed' && <DocumentStatusLine document={document} />}
    </Box>
  );
}
