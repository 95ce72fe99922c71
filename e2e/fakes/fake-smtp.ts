import type { AddressInfo } from 'node:net';
import { text as readText } from 'node:stream/consumers';
import { SMTPServer, type SMTPServerSession } from 'smtp-server';

export interface ReceivedMail {
  from: string;
  to: string[];
  /** Unfolded header lines by lower-case name. */
  headers: Record<string, string>;
  /** Decoded from quoted-printable and base64. */
  text: string;
  user: string | null;
}

export interface FakeSmtpOptions {
  /** Required before it accepts mail (AUTH PLAIN, RFC 4954). */
  user?: { name: string; password: string };
  /** The reply code to RCPT TO; 250 by default. */
  recipientCode?: number;
}

/** A mail server on loopback that keeps every mail it receives. */
export async function startFakeSmtp(options: FakeSmtpOptions = {}) {
  const mails: ReceivedMail[] = [];
  const { user } = options;
  const server = new SMTPServer({
    disabledCommands: user ? ['STARTTLS'] : ['STARTTLS', 'AUTH'],
    authMethods: ['PLAIN'],
    allowInsecureAuth: true,
    disableReverseLookup: true,
    onAuth({ username, password }, _session, done) {
      const isRight = username === user?.name && password === user?.password;
      done(isRight ? null : refusal(535), isRight ? { user: username } : undefined);
    },
    onRcptTo(_address, _session, done) {
      const { recipientCode: code = 250 } = options;
      done(code === 250 ? null : refusal(code));
    },
    onData(stream, session, done) {
      readText(stream).then((source) => {
        mails.push(parse(source, session));
        done();
      }, done);
    },
  });
  // A client that hangs up is not a failure of the test.
  server.on('error', () => undefined);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.server.address() as AddressInfo;
  const credentials = user ? `${user.name}:${encodeURIComponent(user.password)}@` : '';
  return {
    url: `smtp://${credentials}127.0.0.1:${port}`,
    mails,
    options,
    close: () => new Promise<void>((resolve) => server.close(resolve)),
  };
}

export type FakeSmtp = Awaited<ReturnType<typeof startFakeSmtp>>;

const refusal = (responseCode: number) =>
  Object.assign(new Error('not this one'), { responseCode });

function parse(source: string, { envelope, user }: SMTPServerSession): ReceivedMail {
  const from = envelope.mailFrom ? envelope.mailFrom.address : '';
  const to = envelope.rcptTo.map(({ address }) => address);
  const all = source.replaceAll('\r\n', '\n').replace(/\n$/, '');
  const [head = '', body = ''] = all.split(/\n\n(.*)/s);
  const unfolded = head.replace(/\n[ \t]+/g, ' ').split('\n');
  const headers = Object.fromEntries(
    unfolded.map((line) => {
      const [name = '', value = ''] = line.split(/:\s*(.*)/s);
      return [name.toLowerCase(), decodeWords(value)];
    }),
  );
  const text = decodeBody(body, headers['content-transfer-encoding'] ?? '');
  return { from, to, user: user ?? null, headers, text };
}

function decodeBody(body: string, encoding: string): string {
  if (/base64/i.test(encoding)) return Buffer.from(body, 'base64').toString();
  if (!/quoted-printable/i.test(encoding)) return body;
  return fromQuoted(body.replace(/=\n/g, ''));
}

const fromQuoted = (text: string) =>
  Buffer.from(
    text.replace(/=([0-9A-F]{2})/gi, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16))),
    'latin1',
  ).toString();

/** Decodes `=?UTF-8?Q?…?=` in headers (RFC 2047). */
function decodeWords(value: string): string {
  const joined = value.replace(/\?=\s+=\?/g, '?==?');
  return joined.replace(/=\?utf-8\?([bq])\?(.*?)\?=/gi, (_, kind: string, text: string) =>
    kind.toLowerCase() === 'b'
      ? Buffer.from(text, 'base64').toString()
      : fromQuoted(text.replace(/_/g, ' ')),
  );
}
