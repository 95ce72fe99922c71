/** A conversation as people read it: thread, bubbles, composer. */

export { Bubble } from './bubble/Bubble.tsx';
export { mentionParts } from './bubble/mention-parts.ts';
export { TraceButton } from './bubble/TraceButton.tsx';
export { TypingBubble } from './bubble/TypingBubble.tsx';
export { Composer } from './composer/Composer.tsx';
export { ContactComposer } from './composer/ContactComposer.tsx';
export { pickFiles } from './composer/pick-file.ts';
export { Suggestions } from './composer/Suggestions.tsx';
export { type KnownOfFile, playable, useTriedFile } from './composer/tried-file.ts';
export type { Recording } from './composer/useRecorder.ts';
export { VoiceRecorder } from './composer/VoiceRecorder.tsx';
export { nameOfContact } from './contact-name.ts';
export { mediaError } from './content/media-error.ts';
export { previewOf } from './preview.ts';
export { ChatScroll } from './thread/ChatScroll.tsx';
export { eventText } from './thread/event-text.ts';
export { MoreOnTheWay } from './thread/MoreOnTheWay.tsx';
export { Thread } from './thread/Thread.tsx';
export { ThreadSkeleton } from './thread/ThreadSkeleton.tsx';
export { useEvents, useMessages } from './thread/useThread.ts';
