import FileIcon from '@mui/icons-material/DescriptionOutlined';
import PageIcon from '@mui/icons-material/LanguageOutlined';
import TextIcon from '@mui/icons-material/NotesOutlined';
import PdfIcon from '@mui/icons-material/PictureAsPdfOutlined';
import FaqIcon from '@mui/icons-material/QuizOutlined';
import TableIcon from '@mui/icons-material/TableChartOutlined';
import { Box } from '@mui/material';
import type { Document as KnowledgeDocument } from '@sosia/core/contract';
import { Link } from 'react-router';
import { ContradictionCountPill } from '../../contradictions/ContradictionCountPill.tsx';
import { t } from '../../i18n/words.ts';
import { formats, Quiet, TimeAgo } from '../../ui/index.ts';
import { DocumentStatusLine } from '../DocumentStatusLine.tsx';

const KINDS = {
  'application/pdf': 'pdf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
  'text/csv': 'csv',
  'text/html': 'html',
  'text/markdown': 'markdown',
  'text/plain': 'text',
} as const;

const kindOf = ({ mimeType }: KnowledgeDocument) => KINDS[mimeType as keyof typeof KINDS];

const SOURCE_ICONS = { file: null, faq: FaqIcon, text: TextIcon, url: PageIcon };
const FILE_ICONS: Record<string, typeof FileIcon> = { pdf: PdfIcon, csv: TableIcon };

const iconOf = (document: KnowledgeDocument) =>
  SOURCE_ICONS[document.source] ?? FILE_ICONS[kindOf(document) ?? ''] ?? FileIcon;

/** A document's source: a file's kind and size, a page's site. */
function originOf(document: KnowledgeDocument): string {
  const { source, sourceName, byteSize } = document;
  const kind = kindOf(document);
  if (source === 'file' && kind) {
    return `${t(`documents.kind.${kind}`)} · ${formats.fileSize(byteSize)}`;
  }
  const site = source === 'url' && sourceName ? URL.parse(sourceName)?.hostname : undefined;
  return [t(`documents.source.${source}`), site].filter(Boolean).join(' · ');
}

export function DocumentRow({ document }: { document: KnowledgeDocument }) {
  const Icon = iconOf(document);
  const hasReason = document.status === 'failed' || document.status === 'cancelled';
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
        '& button': { position: 'relative', zIndex: 1 },
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
            // The whole row links to the document; elements above it keep their own clicks.
            '&::after': { content: '""', position: 'absolute', inset: 0 },
          }}
        >
          {document.title}
        </Box>
        <Quiet>
          {originOf(document)}
          {document.status === 'ready' &&
            ` · ${t('documents.passages', { smart_count: document.passageCount })}`}
          {' · '}
          <Box component="span" sx={{ position: 'relative', zIndex: 1 }}>
            <TimeAgo at={document.updatedAt} />
          </Box>
        </Quiet>
        {hasReason && <DocumentStatusLine document={document} />}
      </Box>
      <ContradictionCountPill documentId={document.id} />
      {!hasReason && (
        <Box sx={{ pl: { xs: 5, sm: 0 }, ...(document.status !== 'ready' && progress) }}>
          <DocumentStatusLine document={document} />
        </Box>
      )}
    </Box>
  );
}

const progress = { flex: 'none', width: { xs: '100%', sm: 260 } } as const;
