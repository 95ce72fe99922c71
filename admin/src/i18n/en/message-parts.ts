import type { messageParts as Portuguese } from '../pt-BR/message-parts.ts';

export const messageParts: typeof Portuguese = {
  parts: {
    forwarded: 'Forwarded',
    forwardedOften: 'Forwarded many times',
    quote: 'Go to the quoted message',
    quoteGone: 'Replies to a message that is no longer here',
    fromAd: 'Came from an ad',
    openAd: 'See the ad',
    button: 'Tapped the button',
    form: 'Filled in a form',
    template: 'Template “%{name}”',
    reacted: 'Reacted to a message',
    reactionRemoved: 'Took the reaction back',
    downloadCard: 'Download the card',
    unsupported: 'WhatsApp does not deliver this kind of message here.',
    empty: 'Message without text',
    kind: {
      text: 'Message',
      image: 'Image',
      sticker: 'Sticker',
      audio: 'Voice message',
      video: 'Video',
      document: 'Document',
      contact: 'Contact card',
      location: 'Location',
      reaction: 'Reaction',
      interactive: 'Form',
      template: 'Template',
      unsupported: 'A message that cannot be opened here',
    },
  },
};
