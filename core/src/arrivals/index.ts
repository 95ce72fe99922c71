export { decideManners, type Manners } from './manners.ts';
export { type ReceivedMessage, receiveMessage } from './receive-message.ts';
