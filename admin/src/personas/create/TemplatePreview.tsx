import { Box, Typography } from '@mui/material';
import { fixedLanguage, type PersonaTemplate, PLAIN_HANDOFF } from '@sosia/core/contract';
import type { ReactNode } from 'react';
import { Bubble } from '../../chat/index.ts';
import { t } from '../../i18n/words.ts';
import { Pill } from '../../ui/index.ts';
import { fillPreview } from '../rules/fill-preview.ts';

/** What a template contains: first how it talks, then its instructions. */
export function TemplatePreview({ template }: { template: PersonaTemplate }) {
  const { settings } = template;
  const { identity, greeting, tone, quickReplies, handoff, systemPrompt } = settings;
  const samples = {
    'persona.name': identity.name,
    'persona.role': identity.role,
    'contact.name': t('settings.greeting.sampleContact'),
    'wait.expected': t('settings.handoff.sampleWait'),
  };
  const said = (text: string) => (
    <Bubble hand="persona" name={identity.name}>
      {fillPreview(text, samples)}
    </Bubble>
  );
  return (
    <Box
      component="section"
      aria-label={t('newPersona.preview')}
      sx={{ display: 'grid', gap: 2.5 }}
    >
      <Typography variant="h3">{t('newPersona.preview')}</Typography>
      <Part title={t('newPersona.previewExample')}>
        <Box
          sx={{ display: 'flow-root', px: 1.5, pb: 1.5, borderRadius: 1.5, bgcolor: 'tint.thread' }}
        >
          {said(greeting || PLAIN_HANDOFF[fixedLanguage(settings.language)].open)}
          {tone.examples.slice(0, 2).map(({ message, answer }) => (
            <Box key={message}>
              <Bubble hand="contact" name="">
                {message}
              </Bubble>
              {said(answer)}
            </Box>
          ))}
        </Box>
      </Part>
      <Part title={t('settings.tone.short')}>{tone.style}</Part>
      <Part title={t('settings.systemPrompt.title')}>{fillPreview(systemPrompt, samples)}</Part>
      <Part title={t('settings.quickReplies.title')}>
        <Box component="ul" sx={{ m: 0, pl: 2.5 }}>
          {quickReplies.map(({ id, triggers, isActive }) => (
            <li key={id}>
              {triggers.slice(0, 3).join(', ')}{' '}
              {!isActive && <Pill tone="quiet">{t('newPersona.replyOff')}</Pill>}
            </li>
          ))}
        </Box>
      </Part>
      <Part title={t('newPersona.previewHandoff')}>{handoff.modelGuidance}</Part>
    </Box>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <Box sx={{ minWidth: 0 }}>
      <Typography variant="h4" sx={{ mb: 0.5 }}>
        {title}
      </Typography>
      <Typography component="div" variant="body2" sx={{ whiteSpace: 'pre-line' }}>
        {children}
      </Typography>
    </Box>
  );
}
