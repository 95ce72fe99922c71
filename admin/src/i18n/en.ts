import { attendance } from './en/attendance.ts';
import { channels } from './en/channels.ts';
import { contactProfile } from './en/contact-profile.ts';
import { contradictions } from './en/contradictions.ts';
import { conversations } from './en/conversations.ts';
import { documentContents } from './en/document-contents.ts';
import { inbox } from './en/inbox.ts';
import { knowledge } from './en/knowledge.ts';
import { logs } from './en/logs.ts';
import { media } from './en/media.ts';
import { messageParts } from './en/message-parts.ts';
import { money } from './en/money.ts';
import { notices } from './en/notices.ts';
import { people } from './en/people.ts';
import { personaEditor } from './en/persona-editor.ts';
import { personaStart } from './en/persona-start.ts';
import { personaVersions } from './en/persona-versions.ts';
import { personas } from './en/personas.ts';
import { ra } from './en/react-admin.ts';
import { sending } from './en/sending.ts';
import { shell } from './en/shell.ts';
import { takeovers } from './en/takeovers.ts';
import { trace } from './en/trace.ts';
import { tryIt } from './en/try-it.ts';
import { welcome } from './en/welcome.ts';
import type { Words } from './pt-BR.ts';

export const en: Words = {
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
