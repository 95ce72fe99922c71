import { channels } from './pt-BR/channels.ts';
import { conversations } from './pt-BR/conversations.ts';
import { knowledge } from './pt-BR/knowledge.ts';
import { media } from './pt-BR/media.ts';
import { personas } from './pt-BR/personas.ts';
import { ra } from './pt-BR/react-admin.ts';
import { sending } from './pt-BR/sending.ts';
import { shell } from './pt-BR/shell.ts';
import { trace } from './pt-BR/trace.ts';
import { welcome } from './pt-BR/welcome.ts';

/** The console in Portuguese as spoken in Brazil; the other languages follow its shape. */
export const ptBR = {
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

export type Words = typeof ptBR;
