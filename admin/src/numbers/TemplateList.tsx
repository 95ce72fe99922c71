import AddIcon from '@mui/icons-material/Add';
import DeleteIcon from '@mui/icons-material/DeleteOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Card from '@mui/material/Card';
import IconButton from '@mui/material/IconButton';
import Typography from '@mui/material/Typography';
import type { MessageTemplate, ProviderAccount } from '@sosia/core/contract';
import { useGetList } from 'ra-core';
import { useState } from 'react';
import { useCan } from '../api/me.ts';
import { useWords } from '../i18n/useWords.ts';
import { RemoveDialog } from '../ui/RemoveDialog.tsx';
import { TemplateDialog } from './TemplateDialog.tsx';

const ALL = {
  sort: { field: 'name', order: 'ASC' },
  pagination: { page: 1, perPage: 100 },
} as const;

/** What may be said once the 24 hours are over. */
export function TemplateList() {
  const t = useWords();
  const canWrite = useCan('numbers:write');
  const [isAdding, setAdding] = useState(false);
  const { data: accounts = [] } = useGetList<ProviderAccount>('provider-accounts', ALL);
  const { data: templates = [] } = useGetList<MessageTemplate>('templates', ALL);
  if (accounts.length === 0) return null;
  return (
    <Box component="section" sx={{ mt: 5 }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'start', mb: 2 }}>
        <Box sx={{ flex: '1 1 280px' }}>
          <Typography variant="h2">{t('templates.title')}</Typography>
          <Typography variant="body2" sx={{ color: 'text.secondary' }}>
            {t('templates.lead')}
          </Typography>
        </Box>
        {canWrite && (
          <Button variant="outlined" startIcon={<AddIcon />} onClick={() => setAdding(true)}>
            {t('templates.add')}
          </Button>
        )}
      </Box>
      {templates.length === 0 && (
        <Typography variant="body2" sx={{ color: 'text.secondary' }}>
          {t('templates.empty')}
        </Typography>
      )}
      <Box sx={{ display: 'grid', gap: 1.5 }}>
        {templates.map((template) => (
          <TemplateRow key={template.id} template={template} canWrite={canWrite} />
        ))}
      </Box>
      {isAdding && <TemplateDialog accounts={accounts} onClose={() => setAdding(false)} />}
    </Box>
  );
}

function TemplateRow({ template, canWrite }: { template: MessageTemplate; canWrite: boolean }) {
  const t = useWords();
  const [isDeleting, setDeleting] = useState(false);
  return (
    <Card
      component="article"
      aria-label={template.name}
      sx={{ p: 2, display: 'flex', gap: 1, alignItems: 'start' }}
    >
      <Box sx={{ flex: 1, minWidth: 0 }}>
        <Typography variant="h3">{template.name}</Typography>
        <Typography variant="caption" component="p" sx={{ color: 'text.secondary' }}>
          {template.contentSid} · {template.language}
        </Typography>
        <Typography variant="body2" sx={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
          {template.body}
        </Typography>
      </Box>
      {canWrite && (
        <IconButton
          aria-label={`${t('templates.delete')}: ${template.name}`}
          onClick={() => setDeleting(true)}
        >
          <DeleteIcon />
        </IconButton>
      )}
      {isDeleting && (
        <RemoveDialog
          resource="templates"
          record={template}
          title={t('templates.deleteTitle', { name: template.name })}
          hint={t('templates.deleteHint')}
          confirm={t('templates.delete')}
          done={t('templates.deleted')}
          onClose={() => setDeleting(false)}
        />
      )}
    </Card>
  );
}
