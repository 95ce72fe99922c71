export { maySend } from './may-send.ts';
export { isPending } from './read-outbox.ts';
export { recordDelivery } from './record-delivery.ts';
export { sendMessages } from './send-messages.ts';
export { sweepOutbox } from './sweep-outbox.ts';
