export type { ChannelUser } from './channel-user.ts';
export type { DeliveryReport } from './delivery-report.ts';
export { earlierThan, hasArrived, UNHEARD } from './delivery-status.ts';
export type { FailureRemedy } from './failure-remedy.ts';
export type { InboundAttachment, InboundMessage } from './inbound-message.ts';
export type { ChannelPort, FindOutcome, OutboundMessage, SendOutcome } from './port.ts';
