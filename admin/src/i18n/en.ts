import { channels } from './en/channels.ts';
import { conversations } from './en/conversations.ts';
import { knowledge } from './en/knowledge.ts';
import { media } from './en/media.ts';
import { personas } from './en/personas.ts';
import { ra } from './en/react-admin.ts';
import { sending } from './en/sending.ts';
import { shell } from './en/shell.ts';
import { trace } from './en/trace.ts';
import { welcome } from './en/welcome.ts';
import type { Words } from './pt-BR.ts';

export const en: Words = {
  ra,
  ...shell,
  ...welcome,
  ...personas,
  ...knowledge,
  ...conversations,
  ...media,
  ...trace,
  ...channels,
  ...sending,
};
