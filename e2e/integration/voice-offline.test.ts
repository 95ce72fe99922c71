import { expect, test } from 'vitest';
import { answerAtOnce, eventually, startInstallation } from './start-installation.ts';
import { VOICE } from './start-speaking.ts';

test('without a key the contact is told in one sentence that voice is not there yet', async () => {
  const sosia = await startInstallation();
  try {
    await answerAtOnce(sosia.platform);
    const From = 'whatsapp:+5551912345678';
    const media = sosia.twilio.receiveMedia({ contentType: 'audio/ogg', bytes: VOICE });
    await sosia.receive({ From, ...media });
    const answer = await eventually(async () =>
      sosia.twilio.messages.find(({ to }) => to === From),
    );
    expect(answer.body).toBe(
      'Ainda não consigo ouvir áudios por aqui: pode me escrever, por favor?',
    );
    expect(answer.mediaUrls).toEqual([]);
  } finally {
    await sosia.close();
  }
});
