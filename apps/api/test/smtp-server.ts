import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

export type SmtpServer = {
  url: string;
  received: { raw: Buffer; receivers: string[] }[];
  close: () => Promise<void>;
};

/** A real mail server on a port of its own that keeps what it is given; it turns away the addresses that are not accepted. */
export async function startSmtpServer(
  accept: (address: string) => boolean = () => true,
): Promise<SmtpServer> {
  const received: SmtpServer['received'] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo: ({ address }, _session, done) => done(accept(address) ? null : new Error('No such mailbox')),
    onData: (stream, { envelope }, done) => {
      const pieces: Buffer[] = [];
      stream.on('data', (piece: Buffer) => pieces.push(piece));
      stream.on('end', () => {
        received.push({
          raw: Buffer.concat(pieces),
          receivers: envelope.rcptTo.map(({ address }) => address),
        });
        done();
      });
    },
  });
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  return {
    url: `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`,
    received,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
