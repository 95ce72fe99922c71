import AddIcon from '@mui/icons-material/Add';
import DeleteIcon from '@mui/icons-material/DeleteOutlined';
import { Box, Card, IconButton, Typography } from '@mui/material';
import type { MessageTemplate, ProviderAccount } from '@sosia/core/contract';
import { useState } from 'react';
import { useAll, useCan } from '../api/index.ts';
import { t } from '../i18n/words.ts';
import { DialogButton, Loaded, Quiet, RemoveDialog } from '../ui/index.ts';
import { TemplateDialog } from './TemplateDialog.tsx';

/** The message templates for conversations whose 24 hours are over. */
export function TemplateList() {
  const canWrite = useCan('numbers:write');
  const { data: accounts = [] } = useAll<ProviderAccount>('provider-accounts');
  const templates = useAll<MessageTemplate>('templates');
  if (accounts.length === 0) return null;
  return (
    <Box component="section" sx={{ mt: 5 }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'start', mb: 2 }}>
        <Box sx={{ flex: '1 1 280px' }}>
          <Typography variant="h2">{t('templates.title')}</Typography>
          <Quiet>{t('templates.lead')}</Quiet>
        </Box>
        {canWrite && (
          <DialogButton
            variant="outlined"
            startIcon={<AddIcon />}
            dialog={(close) => <TemplateDialog accounts={accounts} onClose={close} />}
          >
            {t('templates.add')}
          </DialogButton>
        )}
      </Box>
      <Loaded query={templates} skeleton={1}>
        {(data) => (
          <Box sx={{ display: 'grid', gap: 1.5 }}>
            {data.length === 0 && <Quiet>{t('templates.empty')}</Quiet>}
            {data.map((template) => (
              <TemplateRow key={template.id} template={template} canWrite={canWrite} />
            ))}
          </Box>
        )}
      </Loaded>
    </Box>
  );
}

function TemplateRow({ template, canWrite }: { template: MessageTemplate; canWrite: boolean }) {
  const [isDeleting, setDeleting] = useState(false);
  return (
    <Card
      component="article"
      aria-label={template.name}
      sx={{ p: 2, display: 'flex', gap: 1, alignItems: 'start' }}
    >
      <Box sx={{ flex: 1, minWidth: 0 }}>
        <Typography variant="h3">{template.name}</Typography>
        <Quiet variant="caption" component="p">
          {template.contentSid} · {template.language}
        </Quiet>
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
          title={t('actions.deleteNamed', { name: template.name })}
          hint={t('templates.deleteHint')}
          confirm={t('templates.delete')}
          done={t('templates.deleted')}
          onClose={() => setDeleting(false)}
        />
      )}
    </Card>
  );
}
