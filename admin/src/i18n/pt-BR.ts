import { channels } from './pt-BR/channels.ts';
import { contradictions } from './pt-BR/contradictions.ts';
import { conversations } from './pt-BR/conversations.ts';
import { documentContents } from './pt-BR/document-contents.ts';
import { knowledge } from './pt-BR/knowledge.ts';
import { media } from './pt-BR/media.ts';
import { messageParts } from './pt-BR/message-parts.ts';
import { personaEditor } from './pt-BR/persona-editor.ts';
import { personaStart } from './pt-BR/persona-start.ts';
import { personaVersions } from './pt-BR/persona-versions.ts';
import { personas } from './pt-BR/personas.ts';
import { ra } from './pt-BR/react-admin.ts';
import { sending } from './pt-BR/sending.ts';
import { shell } from './pt-BR/shell.ts';
import { trace } from './pt-BR/trace.ts';
import { tryIt } from './pt-BR/try-it.ts';
import { welcome } from './pt-BR/welcome.ts';

/** The console in Portuguese as spoken in Brazil; the other languages follow its shape. */
export const ptBR = {
  ra,
  ...shell,
  ...welcome,
  ...personas,
  ...personaVersions,
  ...personaStart,
  ...personaEditor,
  ...knowledge,
  ...documentContents,
  ...contradictions,
  ...conversations,
  ...media,
  ...messageParts,
  ...trace,
  ...tryIt,
  ...channels,
  ...sending,
};

export type Words = typeof ptBR;
