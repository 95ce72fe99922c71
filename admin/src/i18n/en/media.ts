import type { media as Portuguese } from '../pt-BR/media.ts';

export const media: typeof Portuguese = {
  media: {
    image: 'Image',
    sticker: 'Sticker',
    audio: 'Voice message',
    video: 'Video',
    document: 'Document',
    contact: 'Contact card',
    onTheWay: 'Loading the file…',
    openImage: 'Open the image',
    download: 'Download · %{size}',
    transcript: 'Transcript',
    listening: 'Listening…',
    openMap: 'See on the map',
    place: 'Location',
    deleteAtProvider: 'Delete the files at Twilio',
    deleteAtProviderHelp: 'Voice, images and documents leave it as soon as they are kept here.',
    error: {
      no_service: 'No transcript: no service is set up on the server.',
      too_long: 'No transcript: the message is longer than five minutes.',
      silent: 'Nobody speaks in this message.',
      unclear: 'What was said could not be understood.',
      transcription_failed: 'The transcription service did not answer.',
      too_large: 'The file is larger than 16 MB and was not kept.',
      host_not_allowed: 'The file came from an address that is not Twilio’s.',
      not_audio: 'The file is not a recording.',
      other: 'The file could not be brought from WhatsApp.',
    },
  },
};
