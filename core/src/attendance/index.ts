export { assignConversation } from './assign-conversation.ts';
export { createCannedReply } from './canned-replies/create-canned-reply.ts';
export { deleteCannedReply } from './canned-replies/delete-canned-reply.ts';
export { getCannedReply, listCannedReplies } from './canned-replies/list-canned-replies.ts';
export { updateCannedReply } from './canned-replies/update-canned-reply.ts';
export {
  claimConversation,
  handOff,
  releaseConversation,
  resolveConversation,
} from './change-state.ts';
export { readTimers } from './read-timers.ts';
export { resendMessage } from './resend-message.ts';
export { requireFileTarget, sendAttendantFile } from './send-attendant-file.ts';
export { sendAttendantMessage } from './send-attendant-message.ts';
export { summarizeHandoff } from './summarize-handoff.ts';
export { sweepHandoffs } from './sweep-handoffs.ts';
export { sweepTimers } from './sweep-timers.ts';
export { writeNote } from './write-note.ts';
