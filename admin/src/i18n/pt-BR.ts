import { attendance } from './pt-BR/attendance.ts';
import { channels } from './pt-BR/channels.ts';
import { contactProfile } from './pt-BR/contact-profile.ts';
import { contradictions } from './pt-BR/contradictions.ts';
import { conversations } from './pt-BR/conversations.ts';
import { documentContents } from './pt-BR/document-contents.ts';
import { inbox } from './pt-BR/inbox.ts';
import { knowledge } from './pt-BR/knowledge.ts';
import { logs } from './pt-BR/logs.ts';
import { media } from './pt-BR/media.ts';
import { messageParts } from './pt-BR/message-parts.ts';
import { money } from './pt-BR/money.ts';
import { notices } from './pt-BR/notices.ts';
import { people } from './pt-BR/people.ts';
import { personaEditor } from './pt-BR/persona-editor.ts';
import { personaStart } from './pt-BR/persona-start.ts';
import { personaVersions } from './pt-BR/persona-versions.ts';
import { personas } from './pt-BR/personas.ts';
import { ra } from './pt-BR/react-admin.ts';
import { sending } from './pt-BR/sending.ts';
import { shell } from './pt-BR/shell.ts';
import { takeovers } from './pt-BR/takeovers.ts';
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
  ...attendance,
  ...knowledge,
  ...documentContents,
  ...contactProfile,
  ...contradictions,
  ...conversations,
  ...inbox,
  ...logs,
  ...media,
  ...messageParts,
  ...money,
  ...trace,
  ...tryIt,
  ...channels,
  ...sending,
  ...people,
  ...takeovers,
  ...notices,
};

export type Words = typeof ptBR;
