import TemplateIcon from '@mui/icons-material/ArticleOutlined';
import ForwardIcon from '@mui/icons-material/Shortcut';
import TapIcon from '@mui/icons-material/TouchAppOutlined';
import { Box } from '@mui/material';
import type { Message } from '@sosia/core/contract';
import { t } from '../../i18n/words.ts';
import { Attachments } from './Attachments.tsx';
import { FormAnswers } from './FormAnswers.tsx';
import { PartLabel } from './PartLabel.tsx';
import { Place } from './Place.tsx';
import { Quote } from './Quote.tsx';
import { Referral } from './Referral.tsx';

interface Props {
  message: Message;
  personaName: string;
  onShowQuoted?: (messageId: string) => void;
}

/** All parts of a message: how it came, what it quotes, files, a place, text. */
export function MessageContent({ message, personaName, onShowQuoted }: Props) {
  const { attachments, details, author } = message;
  const { forwarded, referral, location, interactive, button, template } = details;
  return (
    <>
      {forwarded && (
        <PartLabel icon={ForwardIcon}>
          {t(forwarded === 'often' ? 'parts.forwardedOften' : 'parts.forwarded')}
        </PartLabel>
      )}
      {referral && <Referral ad={referral} />}
      <Quote message={message} personaName={personaName} onShow={onShowQuoted} />
      <Attachments attachments={attachments} author={author} />
      {location && <Place place={location} />}
      {interactive && <FormAnswers json={interactive} />}
      {button && <PartLabel icon={TapIcon}>{t('parts.button')}</PartLabel>}
      {template && (
        <PartLabel icon={TemplateIcon}>{t('parts.template', { name: template.name })}</PartLabel>
      )}
      <Words message={message} />
    </>
  );
}

function Words({ message: { kind, body, attachments, details } }: { message: Message }) {
  if (kind === 'reaction') return <Reaction emoji={body} />;
  if (body) return body;
  if (attachments.length > 0 || details.location || details.interactive) return null;
  return <i>{t(kind === 'unsupported' ? 'parts.unsupported' : 'parts.empty')}</i>;
}

function Reaction({ emoji }: { emoji: string }) {
  if (!emoji) return <i>{t('parts.reactionRemoved')}</i>;
  return (
    <Box component="span" sx={{ display: 'inline-flex', alignItems: 'center', gap: 1 }}>
      <Box component="span" sx={{ fontSize: 28, lineHeight: 1.2 }}>
        {emoji}
      </Box>
      <i>{t('parts.reacted')}</i>
    </Box>
  );
}
